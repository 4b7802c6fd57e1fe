import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { otherFormat } from '@mithaq/domain/register/other-format';
import type { LruCache } from './lru-cache.ts';
import type { RegisterStore } from './register-store.ts';
import { RegisterUnavailable } from './errors.ts';

/** A register file as it was last read. */
export interface Parsed<Content> {
  readonly content: Content;
  /** Size of the file; bytes. */
  readonly bytes: number;
  readonly stamp: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly checkedAt: number;
}

/** Returns the SHA-256 as lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parses a file's bytes. Throws `RegisterUnavailable` where they do not match the schema. */
export const parseFile = <Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  bytes: Uint8Array,
): z.output<Schema> => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new RegisterUnavailable(path, 'no JSON in UTF-8', { cause: error });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const format = otherFormat(json);
  if (format !== undefined)
    throw new RegisterUnavailable(path, `of format ${String(format)}, which a newer release wrote`);
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new RegisterUnavailable(path, `not of its schema at ${where}`);
};

/** Reads one kind of file through a cache of its content; undefined where the store says there is none. */
export const cachedReader =
  <Content>(
    store: RegisterStore,
    parse: (path: string, bytes: Uint8Array) => Content,
    now: () => number,
    cache: LruCache<Parsed<Content>>,
  ) =>
  async (path: string): Promise<Parsed<Content> | undefined> => {
    const known = cache.get(path);
    const checkedAt = now();
    if (known !== undefined && checkedAt - known.checkedAt < store.freshForMs) return known;
    const file = await store.read(path, known?.stamp).catch((error: unknown) => {
      throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
    });
    if (file.kind === 'absent') {
      cache.delete(path);
      return undefined;
    }
    if (file.kind === 'unchanged') {
      if (known === undefined)
        throw new RegisterUnavailable(path, 'the store calls a file unchanged that was never read');
      const again = { ...known, checkedAt };
      cache.set(path, again);
      return again;
    }
    const content = parse(path, file.bytes);
    const bytes = file.bytes.byteLength;
    const read = { content, bytes, stamp: file.stamp, hash: sha256Of(file.bytes), checkedAt };
    cache.set(path, read);
    return read;
  };
