import { beforeEach, expect, test } from 'vitest';
import { rotatedKeys, type KeyVersion } from '../../src/operations/rotated-keys.ts';

let stored: Partial<Record<KeyVersion, string>>;
let readings: number;
let clock: number;
let keys: () => Promise<readonly string[]>;

beforeEach(() => {
  stored = { AWSCURRENT: 'new', AWSPREVIOUS: 'old' };
  readings = 0;
  clock = 0;
  keys = rotatedKeys(
    (version) => {
      readings += 1;
      return Promise.resolve(stored[version]);
    },
    () => clock,
  );
});

test('returns the key of now and the one before it', async () => {
  expect(await keys()).toEqual(['new', 'old']);
});

test('returns one key before any rotation', async () => {
  stored = { AWSCURRENT: 'first' };
  expect(await keys()).toEqual(['first']);
});

test('reads the secret once a minute at most, and then again', async () => {
  for (const at of [0, 1, 59_999]) {
    clock = at;
    await keys();
  }
  expect(readings).toBe(2);
  stored = { AWSCURRENT: 'newer', AWSPREVIOUS: 'new' };
  clock = 60_000;
  expect(await keys()).toEqual(['newer', 'new']);
});

test('remembers no reading that failed', async () => {
  const answers = [Promise.reject(new Error('away')), Promise.resolve('x'), Promise.resolve('y')];
  const failing = rotatedKeys(
    () => answers.shift() ?? Promise.resolve('z'),
    () => clock,
  );
  await expect(failing()).rejects.toThrow('away');
  expect(await failing()).toContain('y');
});
