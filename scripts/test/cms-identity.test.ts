import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cmsIdentity } from '../launcher/cms-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'mithaq-identity-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const key = join(folder, 'cache/key');

test('two builds of the same inputs are one build to an open tab, and other inputs are another', () => {
  const first = cmsIdentity('a'.repeat(64), key, undefined);
  expect(cmsIdentity('a'.repeat(64), key, undefined)).toEqual(first);
  const other = cmsIdentity('b'.repeat(64), key, undefined);
  expect(other.MITHAQ_BUILD_ID).not.toBe(first.MITHAQ_BUILD_ID);
});

test('the key of server actions has the length that Next takes, is kept for its owner alone, and can be given', () => {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: kept } = cmsIdentity('a', key, undefined);
  expect(Buffer.from(kept, 'base64')).toHaveLength(32);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(cmsIdentity('a', key, 'given').NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe('given');
});
