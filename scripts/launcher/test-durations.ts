import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import type { TestRun } from './test-parts.ts';

const file = join(root, '.cache', 'test', 'seconds.json');

const readSeconds = (): Map<string, number> => {
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (typeof kept !== 'object' || kept === null) return new Map();
  return new Map(
    Object.entries(kept).flatMap(([title, seconds]): [string, number][] =>
      typeof seconds === 'number' ? [[title, seconds]] : [],
    ),
  );
};

/** Returns how long a run took here the last time, or takes elsewhere; seconds. */
export const expectedSeconds = ({ title, usualSeconds }: TestRun): number =>
  readSeconds().get(title) ?? usualSeconds;

/** Keeps how long a run took for the next estimate. */
export const rememberSeconds = ({ title }: TestRun, seconds: number): void => {
  const kept = Object.fromEntries(readSeconds().set(title, Math.round(seconds)));
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
};

export const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`;
