import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './builds.ts';
import { inputHash } from './input-hash.ts';
import { root } from './root.ts';

const folder = join(root, '.cache', 'builds');

interface Stamp {
  readonly inputs: string;
  /** Time at which the output was written; a build by hand after that makes the stamp void. Milliseconds. */
  readonly outputTime: number;
  readonly seconds: number;
}

const stampFile = (build: Build): string => join(folder, `${build.name}.json`);

const outputTime = (build: Build): number => {
  const path = join(root, build.output);
  return existsSync(path) ? Math.round(statSync(path).mtimeMs) : 0;
};

const numberIn = (stamp: object, name: string): number => {
  const value: unknown = Reflect.get(stamp, name);
  return typeof value === 'number' ? value : 0;
};

const readStamp = (build: Build): Stamp | undefined => {
  if (!existsSync(stampFile(build))) return undefined;
  const stamp: unknown = JSON.parse(readFileSync(stampFile(build), 'utf8'));
  if (typeof stamp !== 'object' || stamp === null) return undefined;
  return {
    inputs: String(Reflect.get(stamp, 'inputs')),
    outputTime: numberIn(stamp, 'outputTime'),
    seconds: numberIn(stamp, 'seconds'),
  };
};

/** Returns whether a build is still fresh, the hash of its inputs, and the duration of the last one. */
export const lookUp = (build: Build): { fresh: boolean; inputs: string; lastSeconds: number | undefined } => {
  const stamp = readStamp(build);
  const inputs = inputHash(build.inputs);
  const written = outputTime(build);
  const fresh = written !== 0 && stamp?.inputs === inputs && stamp.outputTime === written;
  return { fresh, inputs, lastSeconds: stamp?.seconds };
};

/** Forgets a build before it begins again, so that a half-written output does not count as built. */
export const forget = (build: Build): void => {
  rmSync(stampFile(build), { force: true });
};

export const remember = (build: Build, inputs: string, seconds: number): void => {
  mkdirSync(folder, { recursive: true });
  const stamp: Stamp = { inputs, outputTime: outputTime(build), seconds };
  writeFileSync(stampFile(build), JSON.stringify(stamp));
};
