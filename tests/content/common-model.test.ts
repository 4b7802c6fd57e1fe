import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonModelOf } from '@mithaq/domain/catalogue/common-model-of';
import { associationProfile } from '@mithaq/domain/contracts/association';
import { sourcePolicy } from '@mithaq/domain/contracts/source-document';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { commonModel, differencesFromModel, type SectorText } from '@mithaq/domain/reading/common-model';

const contentFolder = join(import.meta.dirname, '../../cms/content');

const read = (slug: string): SectorText => {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(contentFolder, slug, name), 'utf8'));
  const { name, shortName, names } = associationProfile.parse(json('association.json'));
  return {
    text: sourcePolicy.parse(json('policy.json')).text,
    names: [name, shortName, ...names.map(({ text }) => text)],
  };
};
const texts = ['rusukh', 'ihsan-tabuk', 'libraries', 'robotweak', 'kafel'].map(read);
const stored = commonModelOf('beneficiary-relations');
if (stored === undefined) throw new Error('no model');

test('the model that is stored is the one that the five documents have in common', () => {
  expect(stored).toEqual(commonModel(texts));
});

test('the model has the channels, tools and steps of the full copies, and the name of no association', () => {
  const codes = clausesOf(stored).flatMap(({ code }) => code ?? []);
  expect(codes).toHaveLength(19);
  const words = JSON.stringify(stored);
  for (const name of ['رسوخ', 'إحسان', 'المكتبات المهنية', 'روبوت', 'جمعية كفل'])
    expect(words).not.toContain(name);
});

test('the bylaw that lost three channels and a tool is said to drop them', () => {
  const [kafel] = texts.slice(-1);
  if (kafel === undefined) throw new Error('no text');
  const differences = differencesFromModel(kafel, stored);
  const dropped = differences.filter(({ kind }) => kind === 'dropped').map(({ id }) => id);
  const codes = clausesOf(stored)
    .filter(({ id }) => dropped.includes(id))
    .flatMap(({ code }) => code ?? []);
  expect(codes).toEqual(['interview', 'assistance-service', 'branch-delegate', 'support-request-form']);
});

test('a text differs from itself in nothing', () => {
  expect(differencesFromModel({ text: stored, names: [] }, stored)).toEqual([]);
});
