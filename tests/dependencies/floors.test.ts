import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const floorsFile = z.object({
  floors: z.record(z.string(), z.object({ atLeast: z.string(), because: z.string() })),
  forbidden: z.record(z.string(), z.string()),
});
const { floors, forbidden } = floorsFile.parse(
  JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')),
);

const lockfile = z.object({ packages: z.record(z.string(), z.unknown()) });
const locked = Object.keys(
  lockfile.parse(parse(readFileSync(new URL('../../pnpm-lock.yaml', import.meta.url), 'utf8'))).packages,
).map((key) => {
  const at = key.lastIndexOf('@');
  return { name: key.slice(0, at), version: key.slice(at + 1) };
});

const numbers = (version: string): number[] => version.split(/[.-]/u).slice(0, 3).map(Number);

const isBelow = (version: string, floor: string): boolean => {
  const [left, right] = [numbers(version), numbers(floor)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0);
};

test.each(Object.entries(floors))('%s is not below its floor', (name, { atLeast, because }) => {
  const versions = locked.filter((entry) => entry.name === name).map((entry) => entry.version);
  expect(versions, `${name} is not in the lockfile: take its floor away`).not.toEqual([]);
  expect(
    versions.filter((version) => isBelow(version, atLeast)),
    because,
  ).toEqual([]);
});

test.each(Object.entries(forbidden))('%s is not installed', (name, because) => {
  expect(
    locked.map((entry) => entry.name),
    because,
  ).not.toContain(name);
});

test('payload and its packages are one version', () => {
  const versions = locked
    .filter(({ name }) => name === 'payload' || name.startsWith('@payloadcms/'))
    .map(({ version }) => version);
  expect(new Set(versions).size).toBe(1);
});

test('a version below its floor is detected', () => {
  expect(isBelow('16.4.0', '16.4.1')).toBe(true);
  expect(isBelow('16.10.0', '16.4.1')).toBe(false);
  expect(isBelow('17.0.0', '16.4.1')).toBe(false);
});
