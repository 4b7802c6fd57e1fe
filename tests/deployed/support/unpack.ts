import {
  chmodSync,
  cpSync,
  createWriteStream,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { DeployedFunction } from './assembly.ts';

const SYMLINK = 0o120000;
const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
};

const unpackEntry = async (zip: ZipFile, entry: Entry, folder: string): Promise<void> => {
  const path = join(folder, entry.fileName);
  const mode = entry.externalFileAttributes >>> 16;
  mkdirSync(dirname(path), { recursive: true });
  const stream = await zip.openReadStreamPromise(entry);
  if ((mode & 0o170000) === SYMLINK) symlinkSync(await textOf(stream), path);
  else await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 }));
};

const closeToWriting = (path: string): number => {
  const about = lstatSync(path);
  if (about.isSymbolicLink()) return 0;
  if (!about.isDirectory()) {
    chmodSync(path, about.mode & 0o555);
    return about.size;
  }
  const bytes = readdirSync(path).reduce((sum, name) => sum + closeToWriting(join(path, name)), 0);
  chmodSync(path, 0o555);
  return bytes;
};

/** Unpacks a function's asset as Lambda does, into a folder that nobody may write to, and returns its size; bytes. */
export const unpack = async ({ asset }: DeployedFunction, folder: string): Promise<number> => {
  mkdirSync(folder, { recursive: true });
  if (asset.kind === 'folder') cpSync(asset.path, folder, { recursive: true });
  else {
    const zip = await openPromise(asset.path);
    for await (const entry of zip.eachEntry()) await unpackEntry(zip, entry, folder);
  }
  return closeToWriting(folder);
};
