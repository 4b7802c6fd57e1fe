import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  associationIndex,
  hashEntry,
  platformIndex,
  registeredVersion,
} from '@mithaq/domain/contracts/register';
import {
  associationIndexPath,
  filePath,
  pdfPath,
  hashPath,
  platformIndexPath,
  versionPath,
} from '@mithaq/domain/register/paths';
import { otherFormat } from '@mithaq/domain/register/other-format';
import { BoundedCache } from './bounded-cache.ts';
import { NotInRegister } from './not-in-register.ts';
import type { RegisterReader } from './register-reader.ts';
import type { RegisterStore } from './register-store.ts';
import { RegisterUnavailable } from './register-unavailable.ts';

/** Files kept parsed: a few hundred policies of some 10 KB each. */
const PARSED_FILES = 300;

interface Parsed<Content> {
  readonly content: Content;
  readonly stamp: string;
  readonly hash: string;
  readonly askedAt: number;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const parse = <Schema extends z.ZodType>(
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

/** Reads one kind of file through a cache of its parsed content; undefined where the store says there is none. */
const cachedReader = <Schema extends z.ZodType>(store: RegisterStore, schema: Schema, now: () => number) => {
  const cache = new BoundedCache<Parsed<z.output<Schema>>>(PARSED_FILES);
  return async (path: string): Promise<Parsed<z.output<Schema>> | undefined> => {
    const known = cache.get(path);
    const askedAt = now();
    if (known !== undefined && askedAt - known.askedAt < store.freshForMs) return known;
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
      const again = { ...known, askedAt };
      cache.set(path, again);
      return again;
    }
    const content = parse(schema, path, file.bytes);
    const read = { content, stamp: file.stamp, hash: sha256Of(file.bytes), askedAt };
    cache.set(path, read);
    return read;
  };
};

/** The register as the site reads it. `now` gives milliseconds. */
export const createRegisterReader = (store: RegisterStore, now: () => number): RegisterReader => {
  const readPlatform = cachedReader(store, platformIndex, now);
  const readIndex = cachedReader(store, associationIndex, now);
  const readVersion = cachedReader(store, registeredVersion, now);
  const readHashEntry = cachedReader(store, hashEntry, now);

  const platform = async () => {
    const read = await readPlatform(platformIndexPath);
    // A register that was never written to cannot be told from one that is not mounted.
    if (read === undefined) throw new RegisterUnavailable(platformIndexPath, 'missing');
    return read;
  };

  const index = async (slug: string) => {
    const { associations } = (await platform()).content;
    if (!associations.some((association) => association.slug === slug))
      throw new NotInRegister('association', slug);
    const read = await readIndex(associationIndexPath(slug));
    if (read === undefined) throw new RegisterUnavailable(associationIndexPath(slug), 'listed and missing');
    return read;
  };

  /** A file that never changes, with the hash that the index has of it. */
  const wholeFile = async (path: string, hash: string): Promise<Uint8Array> => {
    const file = await store.read(path, undefined).catch((error: unknown) => {
      throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
    });
    if (file.kind !== 'read') throw new RegisterUnavailable(path, 'indexed and missing');
    if (sha256Of(file.bytes) !== hash)
      throw new RegisterUnavailable(path, 'its bytes do not have the hash in the index');
    return file.bytes;
  };

  return {
    platform: async () => (await platform()).content,
    association: async (slug) => (await index(slug)).content,
    stampOf: async (slug) => (slug === undefined ? await platform() : await index(slug)).stamp,
    placeOf: async (hash) => (await readHashEntry(hashPath(hash)))?.content,
    fileOf: (association, policySlug, entry) =>
      wholeFile(versionPath(association, policySlug, entry.version), entry.hash),
    async pdfOf(association, policySlug, { version, pdf }) {
      if (pdf === undefined) throw new NotInRegister('file', `${policySlug} ${String(version)}`);
      return wholeFile(pdfPath(association, policySlug, version), pdf);
    },
    async listedFile(association, hash, name) {
      const { tools } = (await index(association)).content;
      const file = tools.find(({ download }) => download?.hash === hash && download.name === name)?.download;
      if (file === undefined) throw new NotInRegister('file', hash);
      return file;
    },
    async openFile(association, { hash, name, bytes }) {
      const path = filePath(association, hash, name);
      const opened = await store.open(path).catch((error: unknown) => {
        throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
      });
      if (opened.kind === 'absent') throw new RegisterUnavailable(path, 'listed and missing');
      if (opened.bytes !== bytes) {
        await opened.body.cancel();
        throw new RegisterUnavailable(path, 'not as long as the index says');
      }
      return opened.body;
    },
    async version(association, policySlug, number) {
      const { content } = await index(association);
      const policy = content.policies.find((candidate) => candidate.slug === policySlug);
      if (policy === undefined) throw new NotInRegister('policy', policySlug);
      const entry = policy.versions.find((candidate) => candidate.version === number);
      if (entry === undefined) throw new NotInRegister('version', `${policySlug} ${String(number)}`);
      const path = versionPath(association, policySlug, entry.version);
      const read = await readVersion(path);
      if (read === undefined) throw new RegisterUnavailable(path, 'indexed and missing');
      if (read.hash !== entry.hash)
        throw new RegisterUnavailable(path, 'its bytes do not have the hash in the index');
      return { index: content, policy, entry, file: read.content };
    },
  };
};
