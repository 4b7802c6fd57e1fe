import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ServerArchive } from './artefacts.ts';
import { lambdaArchitecture } from './lambda-architecture.ts';
import { walk, type Entry } from './walk.ts';

/** A folder and its place in the archive. */
export interface Part {
  readonly folder: string;
  readonly at: string;
}

const placed = ({ folder, at }: Part): Entry[] =>
  walk(folder).map((entry) => ({ ...entry, path: posix.join(at, entry.path) }));

/** Beginning of the paths of code that was compiled ahead (cms/scripts/compile-ahead.ts). */
const COMPILED = 'compile-cache/';

const contentHash = (entries: readonly Entry[], handler: Buffer): string => {
  const hash = createHash('sha256').update(handler);
  for (const entry of entries) {
    // Compiled code of the same files differs a little from build to build, and is as good.
    if (entry.path.startsWith(COMPILED)) continue;
    hash.update(`\0${entry.kind}\0${entry.path}\0`);
    hash.update(entry.kind === 'link' ? entry.target : readFileSync(entry.source));
  }
  return hash.digest('hex');
};

/** The modification time of every file, so that an archive of unchanged files is unchanged. */
const mtime = new Date(Date.UTC(2020, 0, 1));

/** Everything that becomes an archive. */
export interface Server {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Script in the archive that starts the server. */
  readonly entry: string;
  /** Bundle of `web-handler`, which starts the server and hands events to it. */
  readonly handler: string;
  /** Packages whose machine code has to be there. */
  readonly needs?: readonly string[];
}

/**
 * Packs a built server with the handler that starts it. Symbolic links stay links: pnpm's folders work by them, and
 * an archive that follows them holds each package several times and finds none of its dependencies. Throws
 * `ForeignBuildError` where machine code, above all that of the packages that it needs, is not for Lambda.
 */
export const packServer = async (
  { name, parts, entry, handler, needs = [] }: Server,
  outFolder: string,
): Promise<ServerArchive> => {
  const entries = parts.flatMap(placed);
  const architecture = lambdaArchitecture(name, entries, needs);
  const script = readFileSync(handler);
  const hash = contentHash(entries, script);
  mkdirSync(outFolder, { recursive: true });
  const zipPath = join(outFolder, `${name}.zip`);

  const zip = new ZipFile();
  zip.addBuffer(script, 'index.mjs', { mtime, mode: 0o100644 });
  for (const packed of entries) {
    if (packed.kind === 'link')
      zip.addBuffer(Buffer.from(packed.target), packed.path, { mtime, mode: 0o120777, compress: false });
    else zip.addFile(packed.source, packed.path, { mtime, mode: packed.executable ? 0o100755 : 0o100644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(zipPath));

  return {
    zip: zipPath,
    hash,
    entry,
    architecture,
    unpackedBytes: entries.reduce((sum, each) => sum + (each.kind === 'file' ? each.bytes : 0), 0),
  };
};
