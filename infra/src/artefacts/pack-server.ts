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

const contentHash = (entries: readonly Entry[], start: string): string => {
  const hash = createHash('sha256').update(start);
  for (const entry of entries) {
    hash.update(`\0${entry.kind}\0${entry.path}\0`);
    hash.update(entry.kind === 'link' ? entry.target : readFileSync(entry.source));
  }
  return hash.digest('hex');
};

/** The modification time of every file, so that an archive of unchanged files is unchanged. */
const mtime = new Date(Date.UTC(2020, 0, 1));

/**
 * Packs a built server with the command that starts it. Symbolic links stay links: pnpm's folders work by them, and
 * an archive that follows them holds each package several times and finds none of its dependencies. Throws
 * `ForeignBuildError` where machine code, above all that of the packages in `needs`, is not for Lambda.
 */
export const packServer = async (
  name: string,
  parts: readonly Part[],
  startCommand: string,
  outFolder: string,
  needs: readonly string[] = [],
): Promise<ServerArchive> => {
  const entries = parts.flatMap(placed);
  const architecture = lambdaArchitecture(name, entries, needs);
  const runScript = `#!/bin/sh\n${startCommand}\n`;
  const hash = contentHash(entries, runScript);
  mkdirSync(outFolder, { recursive: true });
  const zipPath = join(outFolder, `${name}.zip`);

  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(runScript), 'run.sh', { mtime, mode: 0o100755 });
  for (const entry of entries) {
    if (entry.kind === 'link')
      zip.addBuffer(Buffer.from(entry.target), entry.path, { mtime, mode: 0o120777, compress: false });
    else zip.addFile(entry.source, entry.path, { mtime, mode: entry.executable ? 0o100755 : 0o100644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(zipPath));

  return {
    zip: zipPath,
    hash,
    architecture,
    unpackedBytes: entries.reduce((sum, entry) => sum + (entry.kind === 'file' ? entry.bytes : 0), 0),
  };
};
