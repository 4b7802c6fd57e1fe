import { describe, expect, it } from 'vitest';
import { currentCatalogue } from '../../src/catalogue/current-catalogue.ts';
import type { PolicyText } from '../../src/contracts/policy-text.ts';
import { allParts } from '../../src/policy/text-parts.ts';
import { accountDifferences } from '../../src/reading/dossier/account-differences.ts';
import { accountWithIds, keepIds, keptIds } from '../../src/reading/sections/keep-ids.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { evidenceOfText } from '../support/evidence.ts';

const read = (text: string) => {
  const evidence = evidenceOfText(text);
  const outcome = readDocument(evidence, { entries: currentCatalogue.entries, changes: 'accepted' });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return { evidence, reading: outcome.reading };
};
const idsOf = (text: PolicyText): Record<string, string> =>
  Object.fromEntries(allParts(text.sections).map(({ part }) => [part.text, part.id]));

const former = `لائحة العضوية
المادة (1): التعريفات
يقصد بالجمعية جمعية النور الخيرية.
المادة (2): شروط العضوية
1- أن يكون سعودي الجنسية كامل الأهلية.
2- أن يسدد رسم الاشتراك السنوي كاملاً.`;

describe('ids of a text that is read again', () => {
  it('stay with their clauses where articles and clauses are put between them', () => {
    const before = read(former).reading.text;
    const { evidence, reading } = read(`لائحة العضوية
المادة (1): التعريفات
يقصد بالجمعية جمعية النور الخيرية.
المادة (2): أنواع العضوية
العضوية عاملة أو منتسبة أو فخرية.
المادة (3): شروط العضوية
1- ألا يكون قد صدر بحقه حكم نهائي.
2- أن يكون سعودي الجنسية كامل الأهلية.
3- أن يسدد رسم الاشتراك السنوي كاملاً.`);
    const [old, kept] = [idsOf(before), idsOf(keepIds(reading.text, before))];
    expect(old['المادة (2): شروط العضوية']).toBe('article-2');
    expect(kept['المادة (3): شروط العضوية']).toBe('article-2');
    expect(kept['أن يكون سعودي الجنسية كامل الأهلية.']).toBe(old['أن يكون سعودي الجنسية كامل الأهلية.']);
    expect(kept['أن يسدد رسم الاشتراك السنوي كاملاً.']).toBe(old['أن يسدد رسم الاشتراك السنوي كاملاً.']);
    const isNew = ['المادة (2): أنواع العضوية', 'ألا يكون قد صدر بحقه حكم نهائي.'].map(
      (words) => kept[words],
    );
    for (const id of isNew) expect(Object.values(old)).not.toContain(id);
    const all = Object.values(kept);
    expect(new Set(all).size).toBe(all.length);

    const account = accountWithIds(reading.account, keptIds(reading.text, before));
    expect(
      accountDifferences(evidence, { ...reading, text: keepIds(reading.text, before), account }, 'accepted'),
    ).toEqual([]);
  });

  it('are the former ones where nothing changed', () => {
    const { text } = read(former).reading;
    expect(keepIds(text, text)).toEqual(text);
  });
});
