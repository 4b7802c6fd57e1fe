import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messages } from '../src/versions/labels.ar.ts';
import { policyTextOf } from '../src/versions/mapping/policy-text.ts';
import { codesOf } from './support/answers.ts';
import { embedded, startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';

const made = z.object({ id: z.string() });

let cms: Cms;
let policy: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  policy = await addPolicy(cms, 'conflict-of-interest');
});
afterAll(() => cms.stop());

const pasted = `سياسة تعارض المصالح
أولاً: تمهيد
تحترم الجمعية خصوصية كل شخص.
ثانياً: الالتزامات
1. يلتزم العضو بالآتي:
أ. الإفصاح
ب. الامتناع عن التصويت
3. يوقّع الإقرار`;
/** Lines whose letters take more bytes than a text holds. */
const many = Array.from({ length: 5990 }, () => 'ن '.repeat(80).trim());
const linesOf = (text: string) => text.split('\n').map((line) => ({ text: line, heading: false }));
const begin = (who: Parameters<Cms['call']>[0], body: object) =>
  cms.call(who, 'POST', '/api/policy-versions/begin', body);

describe('a text that a secretary pastes', () => {
  it('becomes a draft with its sections and items, and stays beside it as its source', async () => {
    const { status, body } = await begin(secretary, { policy, lines: linesOf(pasted) });
    expect(status).toBe(201);
    const draft = await cms.payload.findByID({
      collection: 'policy-versions',
      id: made.parse(body).id,
      depth: 0,
    });
    expect(draft.status).toBe('draft');
    expect(draft.title).toBe('سياسة تعارض المصالح');
    expect(draft.source?.text).toBe(pasted);
    expect(draft.source?.remarks).toMatchObject([{ code: 'numbering.gap', line: 8 }]);
    expect(policyTextOf(draft).sections).toMatchObject([
      { heading: 'أولاً: تمهيد', items: [{ text: 'تحترم الجمعية خصوصية كل شخص.' }] },
      {
        heading: 'ثانياً: الالتزامات',
        items: [
          { marker: '1.', ordinal: 1, items: [{ marker: 'أ.' }, { marker: 'ب.' }] },
          { marker: '3.', ordinal: 3, text: 'يوقّع الإقرار' },
        ],
      },
    ]);
  });

  it('keeps the tables that bars print, and has each remark at its line of the source', async () => {
    const { body } = await begin(secretary, {
      policy,
      lines: [
        ...linesOf('سياسة الحفظ\nأولاً: المدد\n| الوثيقة | المدة |\n| --- | --- |\n| سند | عشر سنوات |'),
        { text: 'أحكام ختامية عامة', heading: false, bold: true },
        ...linesOf('1. تسري من نشرها\n3. تُراجع كل سنة ولا تُعدَّل إلا بقرار من مجلس الإدارة'),
      ],
    });
    const draft = await cms.payload.findByID({
      collection: 'policy-versions',
      id: made.parse(body).id,
      depth: 0,
    });
    expect(policyTextOf(draft).sections).toMatchObject([
      {
        heading: 'أولاً: المدد',
        items: [
          {
            kind: 'table',
            headerRows: 1,
            rows: [
              { cells: [{ text: 'الوثيقة' }, { text: 'المدة' }] },
              { cells: [{ text: 'سند' }, { text: 'عشر سنوات' }] },
            ],
          },
        ],
      },
      { heading: 'أحكام ختامية عامة' },
    ]);
    expect(draft.source?.text?.split('\n')).toHaveLength(9);
    expect(draft.source?.remarks).toMatchObject([{ code: 'numbering.gap', line: 9 }]);
  });

  // The lines are judged before anything is stored.
  it.runIf(embedded).each([
    ['nothing', [], 'empty', messages.pastedNothing],
    ['blank lines', ['', '  '], 'empty', messages.pastedNothing],
    ['more than a text holds', ['سياسة', 'تمهيد', ...many], 'over-limit', textSizeMessage('text.too-long')],
    ['a line past its limit', ['ن'.repeat(20_001)], 'too-long', messages.pastedTooLong],
  ])(
    'is refused with a sentence, and makes nothing, where it is %s',
    async (_what, lines, code, sentence) => {
      const count = () => cms.payload.count({ collection: 'policy-versions' });
      const before = await count();
      const refusal = await begin(secretary, { policy, lines: linesOf(lines.join('\n')) });
      expect(refusal.status).toBe(422);
      expect(codesOf(refusal.body)).toEqual([code]);
      expect(JSON.stringify(refusal.body)).toContain(sentence);
      expect(await count()).toEqual(before);
    },
  );

  it.each([
    ['nobody', 403],
    ['auditor of rusukh', 403],
    ['beneficiary-relations-officer of rusukh', 403],
    ['administrator', 403],
    ['board-secretary of kafel', 404],
  ] as const)('is taken from no other person: %s gets %d', async (who, status) => {
    expect((await begin(who, { policy, lines: linesOf(pasted) })).status).toBe(status);
  });
});

it('the address of a policy may be corrected until a version is approved, and another one is refused then', async () => {
  const wrong = await addPolicy(cms, 'conflikt');
  await draftVersion(cms, wrong);
  const correct = (slug: string) => cms.call(secretary, 'PATCH', `/api/policies/${wrong}`, { slug });
  const slugOf = async () =>
    (await cms.payload.findByID({ collection: 'policies', id: wrong, depth: 0 })).slug;
  expect((await correct('conflict')).status).toBe(200);
  expect(await slugOf()).toBe('conflict');
  await approvedVersion(cms, wrong, 'إصدار بعنوانه الأخير');
  const late = await correct('other');
  expect(late.status).toBe(400);
  expect(JSON.stringify(late.body)).toContain('أعده كما كان: conflict');
  expect(await slugOf()).toBe('conflict');
  expect((await correct('conflict')).status).toBe(200);
});
