import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join, posix } from 'node:path';

export type Entry =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly source: string;
      readonly executable: boolean;
      readonly bytes: number;
    }
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

/** Lists files and symbolic links below `folder` in one order on every machine; links are not followed. */
export const walk = (folder: string, below = ''): Entry[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name): Entry[] => {
      const source = join(folder, name);
      const path = posix.join(below, name);
      const about = lstatSync(source);
      if (about.isSymbolicLink()) return [{ kind: 'link', path, target: readlinkSync(source) }];
      if (about.isDirectory()) return walk(source, path);
      return [{ kind: 'file', path, source, executable: (about.mode & 0o111) !== 0, bytes: about.size }];
    });
