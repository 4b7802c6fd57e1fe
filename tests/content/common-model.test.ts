import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonModelOf } from '@mithaq/domain/catalogue/common-model-of';
import { associationProfile } from '@mithaq/domain/contracts/association';
import { policyText } from '@mithaq/domain/contracts/policy-text';
import { sourcePolicy } from '@mithaq/domain/contracts/source-document';
import { clausesOf } from '@mithaq/domain/policy/outline';
import {
  commonModel,
  differencesFromModel,
  SECTOR_BLANK,
  type SectorText,
} from '@mithaq/domain/reading/kind/common-model';

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
const stored = commonModelOf({ title: '', catalogueEntry: 'beneficiary-relations' });
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

test('a text that writes the same words with other signs and another hamza differs in nothing', () => {
  const written = JSON.stringify(stored).replaceAll('مسؤولية', 'مسئولية').replaceAll('، ', ' , ');
  expect(written).not.toBe(JSON.stringify(stored));
  expect(differencesFromModel({ text: policyText.parse(JSON.parse(written)), names: [] }, stored)).toEqual(
    [],
  );
});

test('a difference names the division in which it is', () => {
  const [kafel] = texts.slice(-1);
  if (kafel === undefined) throw new Error('no text');
  const dropped = differencesFromModel(kafel, stored).filter(({ kind }) => kind === 'dropped');
  expect(new Set(dropped.map(({ under }) => under))).toEqual(
    new Set([
      'تمهيد :',
      'القنوات المستخدمة للتواصل مع المستخدمين:',
      'الأدوات المتاحة لموظف علاقات المستخدمين للتواصل مع المستخدمين:',
    ]),
  );
});

test('words on which fewer than half of the texts agree are a blank to fill in', () => {
  const saying = (days: string): SectorText => ({
    names: [],
    text: policyText.parse({
      title: 'سياسة الشكاوى',
      cover: [],
      sections: [
        {
          id: 'a',
          role: 'other',
          heading: 'الرد',
          items: [
            { id: 'a-1', text: `ترد الجمعية على الشكوى خلال ${days} من استلامها، وتسجل الرد.`, items: [] },
          ],
        },
      ],
    }),
  });
  const model = commonModel(['ثلاثة أيام', 'أسبوع', 'عشرين يومًا'].map(saying));
  expect(model?.sections[0]?.items).toMatchObject([
    { text: `ترد الجمعية على الشكوى خلال ${SECTOR_BLANK} من استلامها، وتسجل الرد.` },
  ]);
});
