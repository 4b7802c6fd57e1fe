import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registeredVersion } from '@mithaq/domain/contracts/register';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import { textFormatOf } from '@mithaq/domain/register/text-format';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../cms/src/register/canonical.ts';
import { FolderRegisterWriter } from '../../cms/src/register/folder-register-writer.ts';
import { readRegisteredVersion } from '../../cms/src/register/register-files.ts';
import { folderStore } from '../../site/src/features/register/folder-store.server.ts';
import { createRegisterReader } from '../../site/src/features/register/register.server.ts';
import * as formatOne from './format-1/schemas.ts';
import * as frozen from './format-2/schemas.ts';
import { samplesOf, withUnknownFields } from './samples.ts';

const golden = join(import.meta.dirname, 'format-2/register');
const policy = 'associations/nested/policies/authorities';
const json = (version: number): unknown =>
  JSON.parse(readFileSync(join(golden, policy, `v${String(version)}.json`), 'utf8'));

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mithaq-upgrade-'));
  cpSync(golden, home, { recursive: true });
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('what the first release with nested texts wrote', () => {
  test.each([1, 2])(
    'version %i is read by this release without loss, and written again byte for byte',
    (version) => {
      const read = registeredVersion.parse(json(version));
      expect(read).toEqual(json(version));
      expect(Buffer.from(canonicalBytes(read)).toString('utf8')).toBe(
        readFileSync(join(golden, policy, `v${String(version)}.json`), 'utf8'),
      );
      expect(textFormatOf(read.text)).toBe(2);
    },
  );

  test('the site shows every version with its hash, each of which names the one before it', async () => {
    const reader = createRegisterReader(folderStore(home), Date.now);
    const { chain } = await reader.association('nested');
    expect(chain).toHaveLength(2);
    for (const [place, { policy: slug, version, hash }] of chain.entries()) {
      const { file } = await reader.version('nested', slug, version);
      expect(file.previousHash).toBe(chain[place - 1]?.hash ?? null);
      const bytes = readFileSync(join(golden, policy, `v${String(version)}.json`));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  });

  test('the CMS reads it, and compares its versions row by row', async () => {
    const cms = new FolderRegisterWriter(home);
    const [before, after] = [
      await readRegisteredVersion(cms, 'nested', 'authorities', 1),
      await readRegisteredVersion(cms, 'nested', 'authorities', 2),
    ];
    if (before === undefined || after === undefined) throw new Error('the golden register is not there');
    expect(compareVersions(before.text, after.text).counts).toMatchObject({ moved: 1, added: 1, removed: 0 });
  });

  test('is an unknown format to the release before it, and never a text with something missing', () => {
    expect(formatOne.registeredVersion.safeParse(json(1)).success).toBe(false);
  });
});

describe('what this release may write', () => {
  test('of format 2 is read by that release: every field, every choice, every length', () => {
    for (const sample of samplesOf(registeredVersion, 'a version’s file')) {
      const file = { ...registeredVersion.parse(sample), format: 2 };
      const read = frozen.registeredVersion.safeParse(file);
      expect(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toBeUndefined();
      expect(read.data).toEqual(file);
    }
  });

  test('with fields of a later release is read by both, which ignore them', () => {
    const later = withUnknownFields(json(1));
    expect(registeredVersion.parse(later)).toEqual(json(1));
    expect(frozen.registeredVersion.parse(later)).toEqual(json(1));
  });
});
