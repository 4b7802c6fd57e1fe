import { readFile as readText } from 'node:fs/promises';
import { join } from 'node:path';
import { documentReading, type DocumentReading } from '@mithaq/domain/contracts/document-reading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { policyTextOf } from '../src/versions/mapping/policy-text.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy } from './support/policies.ts';
import { evidenceOf, readFile, takenFile } from './support/source-files.ts';
import type { Who } from './support/who.ts';
import { content } from './support/source-document.ts';

const secretary = 'board-secretary of rusukh';
const made = z.object({ id: z.string() });

let cms: Cms;
let policy: string;
let foreignPolicy: string;
let printed: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  policy = await addPolicy(cms, 'conflict-of-interest');
  const { docs } = await cms.payload.find({
    collection: 'policies',
    where: { 'association.slug': { equals: 'kafel' } },
    limit: 1,
  });
  foreignPolicy = docs[0]?.id ?? '';
  printed = await readText(join(content, 'rusukh/source.txt'), 'utf8');
});
afterAll(() => cms.stop());

const reviewed = async (id: string): Promise<DocumentReading> => {
  const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/review`);
  return z.object({ reading: documentReading }).parse(body).reading;
};
const draft = async (id: string, body: unknown, who: Who = secretary) => {
  const answer = await cms.call(who, 'POST', `/api/source-files/${id}/draft`, body);
  return { status: answer.status, body: answer.body, id: made.safeParse(answer.body).data?.id ?? '' };
};
const asReviewed = ({ text: { title, cover, contents, sections } }: DocumentReading) => ({
  policy,
  title,
  cover,
  sections,
  ...(contents === undefined ? {} : { contents }),
});
const versionOf = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const versions = async (): Promise<number> =>
  (await cms.payload.count({ collection: 'policy-versions' })).totalDocs;
const isArabic = (body: unknown): boolean => /[\u0600-\u06ff]/u.test(JSON.stringify(body));

const small = 'سياسة\nتمهيد\nنص البند الأول.';
const smallText = {
  title: 'سياسة',
  cover: [],
  sections: [
    {
      id: 's1',
      role: 'other',
      heading: 'تمهيد',
      items: [{ id: 's1-1', text: 'نص البند الأول.', items: [] }],
    },
  ],
};

describe('the draft of a file', () => {
  it('has the text as the secretary edited it, and the lines of the file beside it as its source', async () => {
    const id = await readFile(cms, secretary, evidenceOf(printed));
    const reading = await reviewed(id);
    const [first, ...others] = reading.text.sections;
    if (first === undefined) throw new Error('no section was found');
    const edited = {
      ...asReviewed(reading),
      title: 'سياسة كما صحّحتها الأمينة',
      sections: [{ ...first, heading: 'تمهيد وأحكام عامة' }, ...others],
    };
    const answer = await draft(id, edited);
    expect([answer.status, answer.body]).toEqual([201, { id: answer.id }]);
    const version = await versionOf(answer.id);
    expect(version).toMatchObject({ status: 'draft', policy, title: 'سياسة كما صحّحتها الأمينة' });
    const text = policyTextOf(version);
    expect(text.sections.map(({ heading }) => heading)).toEqual(
      edited.sections.map(({ heading }) => heading),
    );
    expect(text.sections.map(({ items }) => items.length)).toEqual(
      edited.sections.map(({ items }) => items.length),
    );
    expect(text.decisionPeriod).toEqual({ atLeastDays: 14, printed: 'خلال مدة لا تقل عن أسبوعين' });
    expect(version.source?.text).toBe(printed.replaceAll('\r', ''));
    expect(version.source?.remarks).toEqual(reading.remarks);
    expect(version.source?.corrections).toEqual(reading.corrections);
    expect(reading.remarks.length).toBeGreaterThan(0);
    const state = await cms.call(secretary, 'GET', `/api/source-files/${id}/reading`);
    expect(state.body).toMatchObject({ version: answer.id });
  });

  it('has the facts that she confirmed as its fields, and none that she did not', async () => {
    const confirming = async (kinds: readonly string[]) => {
      const id = await readFile(cms, secretary, evidenceOf(printed));
      const reading = await reviewed(id);
      const facts = reading.facts.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []));
      expect(new Set(facts.map((index) => reading.facts[index]?.kind))).toEqual(new Set(kinds));
      const answer = await draft(id, { ...asReviewed(reading), facts });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      return versionOf(answer.id);
    };
    const none = await confirming([]);
    expect(none.issueNumber ?? null).toBeNull();
    expect(none.approval?.meeting?.value ?? null).toBeNull();
    expect(none.approval?.session?.value ?? null).toBeNull();

    const some = await confirming(['meeting', 'issue-number']);
    expect(some.issueNumber).toBe('A-008');
    expect(some.approval?.meeting?.value).toBe(6);
    expect(some.approval?.session?.value ?? null).toBeNull();

    const all = await confirming(['meeting', 'session', 'approved-on', 'issue-number', 'issue-date']);
    expect(all.approval).toMatchObject({ meeting: { value: 6 }, session: { value: 1 } });
    expect(all.approval?.approvedOn?.printed).toContain('2024/7');
    expect(all.issueDate).toMatchObject({ year: 2024 });
  });

  it('is one however often it is asked for, also at the same time', async () => {
    const id = await readFile(cms, secretary, evidenceOf(small));
    const before = await versions();
    const answers = await Promise.all([1, 2, 3].map(() => draft(id, { policy, ...smallText })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const again = await draft(id, { policy, ...smallText });
    expect([again.status, codesOf(again.body), isArabic(again.body)]).toEqual([
      409,
      ['already-drafted'],
      true,
    ]);
    for (const { status, body } of answers)
      if (status === 409) expect(codesOf(body)).toEqual(['already-drafted']);
    expect(await versions()).toBe(before + 1);
  });

  it.each([
    ['nobody', 401],
    ['service', 403],
    ['administrator', 403],
    ['auditor of rusukh', 403],
    ['beneficiary-relations-officer of rusukh', 403],
    ['board-secretary of kafel', 404],
  ] as const)('is made by no other person: %s gets %d', async (who, status) => {
    const id = await readFile(cms, secretary, evidenceOf(small));
    const before = await versions();
    expect((await draft(id, { policy, ...smallText }, who)).status).toBe(status);
    expect(await versions()).toBe(before);
  });

  it('is made of no policy of another association, and of none that is not there', async () => {
    const id = await readFile(cms, secretary, evidenceOf(small));
    const before = await versions();
    for (const wrong of [foreignPolicy, 'unknown']) {
      const refusal = await draft(id, { ...smallText, policy: wrong });
      expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([
        404,
        ['unknown-policy'],
        true,
      ]);
    }
    expect(await versions()).toBe(before);
    expect((await draft(id, { policy, ...smallText })).status).toBe(201);
  });

  it('is not made before the file is read', async () => {
    const id = await takenFile(cms, secretary);
    const before = await versions();
    const refusal = await draft(id, { policy, ...smallText });
    expect([refusal.status, codesOf(refusal.body), isArabic(refusal.body)]).toEqual([
      409,
      ['not-read'],
      true,
    ]);
    expect(await versions()).toBe(before);
  });

  const [section] = smallText.sections;
  it('gives two parts with one id an id each', async () => {
    const id = await readFile(cms, secretary, evidenceOf(small));
    const twice = [{ ...section, items: [{ id: 's1', text: 'نص', items: [] }] }];
    const answer = await draft(id, { policy, ...smallText, sections: twice });
    expect(answer.status).toBe(201);
    const [kept] = policyTextOf(await versionOf(answer.id)).sections;
    expect(kept?.id).toBe('s1');
    expect(kept?.items[0]?.id).not.toBe('s1');
  });

  it.each([
    ['no body', undefined],
    ['no sections', { ...smallText, sections: [] }],
    ['sections that are none', { ...smallText, sections: 'تمهيد' }],
    ['a section without a heading', { ...smallText, sections: [{ ...section, heading: '' }] }],
    ['no title', { ...smallText, title: '' }],
    ['a title of blanks', { ...smallText, title: '   ' }],
    ['an id that is none', { ...smallText, sections: [{ ...section, id: 'ليس معرّفًا' }] }],
    ['a fact that is none', { ...smallText, facts: ['meeting'] }],
    [
      'a clause past its limit',
      { ...smallText, sections: [{ ...section, items: [{ id: 'a', text: 'ن'.repeat(8001), items: [] }] }] },
    ],
    [
      'more clauses than a text holds',
      {
        ...smallText,
        sections: Array.from({ length: 7 }, (_section, at) => ({
          ...section,
          id: `s${String(at)}`,
          items: Array.from({ length: 1000 }, (_item, no) => ({
            id: `s${String(at)}-${String(no)}`,
            text: 'بند',
            items: [],
          })),
        })),
      },
    ],
  ])('is refused with a sentence, and makes nothing, for %s', async (_what, body) => {
    const id = await readFile(cms, secretary, evidenceOf(small));
    const before = await versions();
    const refusal = await draft(id, body === undefined ? undefined : { policy, ...body });
    expect([400, 422]).toContain(refusal.status);
    expect(isArabic(refusal.body)).toBe(true);
    expect(await versions()).toBe(before);
    expect((await draft(id, { policy, ...smallText })).status).toBe(201);
  });
});
