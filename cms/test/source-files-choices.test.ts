import { createHash } from 'node:crypto';
import type { DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import { commonModelOf } from '@mithaq/domain/catalogue/common-model-of';
import { documentReading } from '@mithaq/domain/contracts/document-reading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceFile } from '../src/payload-types.ts';
import { policyTextOf } from '../src/versions/mapping/policy-text.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy } from './support/policies.ts';
import { evidenceOf, readFile, take, upload } from './support/source-files.ts';
import type { Who } from './support/who.ts';

const secretary = 'board-secretary of rusukh';
const stranger = 'board-secretary of kafel';
const made = z.object({ id: z.string() });

let cms: Cms;
let policy: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  policy = await addPolicy(cms, 'conflict-of-interest');
});
afterAll(() => cms.stop());

const rowOf = (id: string): Promise<SourceFile> =>
  cms.payload.findByID({ collection: 'source-files', id, depth: 0, showHiddenFields: true });
const rows = async (): Promise<number> => (await cms.payload.count({ collection: 'source-files' })).totalDocs;
const isArabic = (body: unknown): boolean => /[\u0600-\u06ff]/u.test(JSON.stringify(body));
const idIn = (body: unknown): string => made.safeParse(body).data?.id ?? '';
const draft = (id: string, body: object) =>
  cms.call(secretary, 'POST', `/api/source-files/${id}/draft`, { policy, ...body });
const versionOf = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const small = {
  title: 'سياسة',
  cover: [],
  sections: [{ id: 's1', role: 'other', heading: 'تمهيد', items: [{ id: 'a', text: 'نص.', items: [] }] }],
};

const refusal = z.object({
  detail: z.string(),
  earlier: z
    .object({
      id: z.string(),
      name: z.string(),
      by: z.string().nullable(),
      at: z.string(),
      version: z.string().nullable(),
    })
    .optional(),
});
const send = async (who: Who, bytes: Buffer, asked: object = { again: false }) => {
  const sent = await upload(cms, who, { name: 'لائحة المكافآت.docx', size: bytes.length, bytes });
  return { sent, ...(await take(cms, who, { upload: sent, ...asked })) };
};

describe('a file that an association has sent before', () => {
  const bytes = Buffer.from('لائحة المكافآت\nالمادة الأولى\n');

  it('is refused at once, with who sent it and when and the way to its first reading', async () => {
    const first = await send(secretary, bytes);
    expect(first.status).toBe(201);
    const before = await rows();
    const second = await send(secretary, bytes);
    expect([second.status, codesOf(second.body)]).toEqual([409, ['same-file']]);
    const { detail, earlier } = refusal.parse(second.body);
    const row = await rowOf(first.id);
    const sender = await cms.payload.findByID({ collection: 'users', id: row.person, depth: 0 });
    expect(earlier).toEqual({
      id: first.id,
      name: 'لائحة المكافآت.docx',
      by: sender.name,
      at: row.createdAt,
      version: null,
    });
    expect(detail).toContain(sender.name);
    expect(detail).toMatch(/20\d\d/u);
    expect(await rows()).toBe(before);
  });

  it('is read again only by choice, with the upload that was refused', async () => {
    const { sent, status } = await send(secretary, bytes);
    expect(status).toBe(409);
    const taken = await take(cms, secretary, { upload: sent, again: true });
    expect(taken.status).toBe(201);
    expect((await take(cms, secretary, { upload: sent, again: false })).id).toBe(taken.id);
  });

  it('leads to the draft that was made of it', async () => {
    const readOnce = await readFile(cms, secretary, evidenceOf('سياسة\nتمهيد\nنص البند.'));
    const answer = await draft(readOnce, small);
    expect(answer.status).toBe(201);
    const drafted = Buffer.from('ملف صُنعت منه مسودة\n');
    const sha256 = createHash('sha256').update(drafted).digest('hex');
    await cms.payload.db.updateOne({ collection: 'source-files', id: readOnce, data: { sha256 } });
    const again = await send(secretary, drafted);
    expect(again.status).toBe(409);
    expect(refusal.parse(again.body).earlier).toMatchObject({ id: readOnce, version: idIn(answer.body) });
  });

  it.each([['yes'], [1], [null]])('is not read by a choice that is none: %s', async (again) => {
    const { status } = await send(secretary, bytes, { again });
    expect(status).toBe(400);
  });

  it('tells another association nothing, and that association’s file tells this one nothing', async () => {
    const own = Buffer.from('ملف أرسلته جمعيتان\n');
    expect((await send(stranger, own)).status).toBe(201);
    expect((await send(secretary, own)).status).toBe(201);
    expect(await send(stranger, bytes)).toMatchObject({ status: 201 });
  });

  it('is another file where one byte is another, whatever its name', async () => {
    const { status } = await send(secretary, Buffer.concat([bytes, Buffer.from('.')]));
    expect(status).toBe(201);
  });
});

const tracked: DocumentEvidence = {
  ...evidenceOf('سياسة الشكاوى\nالرد\nترد الجمعية خلال أسبوع.\nوتسجل الرد.'),
  notes: [{ code: 'tracked-changes', count: 2 }],
};
const [title, heading, changed, inserted] = tracked.lines;
if (title === undefined || heading === undefined || changed === undefined || inserted === undefined)
  throw new Error('no lines');
tracked.lines = [
  title,
  heading,
  { ...changed, original: 'ترد الجمعية خلال شهر.' },
  { ...inserted, original: '' },
];
const review = z.object({
  changes: z.string(),
  asksForChanges: z.boolean(),
  reading: documentReading,
  lines: z.array(z.looseObject({ original: z.string().optional() })),
});
const reviewed = async (id: string, query = '') => {
  const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/review${query}`);
  return review.parse(body);
};
const wordsIn = (body: unknown): string => JSON.stringify(body);

describe('a file with tracked changes', () => {
  it('gives the reading of the text with them and of the text without them, and says that one has to be chosen', async () => {
    const id = await readFile(cms, secretary, tracked);
    const accepted = await reviewed(id);
    expect([accepted.changes, accepted.asksForChanges]).toEqual(['accepted', true]);
    expect(wordsIn(accepted.reading.text)).toContain('خلال أسبوع');
    expect(wordsIn(accepted.reading.text)).toContain('وتسجل الرد');
    const original = await reviewed(id, '?changes=rejected');
    expect(original.changes).toBe('rejected');
    expect(wordsIn(original.reading.text)).toContain('خلال شهر');
    expect(wordsIn(original.reading.text)).not.toContain('وتسجل الرد');
    const wrong = await cms.call(secretary, 'GET', `/api/source-files/${id}/review?changes=both`);
    expect([wrong.status, isArabic(wrong.body)]).toEqual([400, true]);
  });

  it('makes no draft before a person has chosen, and keeps the choice with the file and its source', async () => {
    const id = await readFile(cms, secretary, tracked);
    const unchosen = await draft(id, small);
    expect([unchosen.status, codesOf(unchosen.body), isArabic(unchosen.body)]).toEqual([
      409,
      ['changes-not-chosen'],
      true,
    ]);
    expect((await draft(id, { ...small, changes: 'both' })).status).toBe(422);
    expect((await rowOf(id)).version ?? null).toBeNull();
    const answer = await draft(id, { ...small, changes: 'rejected' });
    expect(answer.status).toBe(201);
    expect(await rowOf(id)).toMatchObject({ changes: 'rejected', version: idIn(answer.body) });
    const { source } = await versionOf(idIn(answer.body));
    expect(source?.text).toContain('خلال شهر');
    expect(source?.text).not.toContain('خلال أسبوع');
    expect((await reviewed(id)).changes).toBe('rejected');
    const reading = await cms.call(secretary, 'GET', `/api/source-files/${id}/reading`);
    expect(reading.body).toMatchObject({ changes: 'rejected' });
  });

  it('is asked about only where it has them: comments alone leave one text', async () => {
    const id = await readFile(cms, secretary, {
      ...evidenceOf('سياسة\nتمهيد\nنص البند.'),
      notes: [{ code: 'comments', count: 1 }],
    });
    expect((await reviewed(id)).asksForChanges).toBe(false);
    expect((await draft(id, small)).status).toBe(201);
    expect((await rowOf(id)).changes ?? null).toBeNull();
  });
});

describe('a table that was not read', () => {
  const unread: DocumentEvidence = {
    ...evidenceOf('سياسة\nتمهيد\nالجهة\nالمدة\nنص البند.'),
    notes: [{ code: 'unread-table', count: 1, lines: [3, 4] }],
  };
  const remarksOf = async (answer: { readonly body: unknown }) =>
    (await versionOf(idIn(answer.body))).source?.remarks;

  it('that is left out has the reason beside the draft, at its lines', async () => {
    const id = await readFile(cms, secretary, unread);
    const reason = 'جدول التوقيعات';
    const answer = await draft(id, { ...small, droppedTables: [{ line: 3, reason }] });
    expect(answer.status).toBe(201);
    const own = z
      .array(z.looseObject({ code: z.string(), line: z.unknown(), printed: z.string(), remark: z.string() }))
      .parse(await remarksOf(answer))
      .filter(({ code }) => code === 'table.unread');
    expect(own).toMatchObject([{ line: [3, 4], printed: 'الجهة المدة' }]);
    expect(own[0]?.remark).toContain(reason);
  });

  it.each([
    ['at a line at which none begins', { line: 4, reason: 'توقيعات' }, 'no-such-table'],
    ['without a reason', { line: 3, reason: '  ' }, 'over-limit'],
  ])('is not left out %s', async (_what, dropped, code) => {
    const id = await readFile(cms, secretary, unread);
    const answer = await draft(id, { ...small, droppedTables: [dropped] });
    expect([answer.status, codesOf(answer.body), isArabic(answer.body)]).toEqual([422, [code], true]);
    expect((await rowOf(id)).version ?? null).toBeNull();
  });
});

describe('the text that the sector has in common', () => {
  const sector = z.object({
    sector: z
      .array(z.object({ kind: z.string(), id: z.string(), words: z.array(z.object({ text: z.string() })) }))
      .nullable(),
  });
  const begin = (who: Who, body: object) =>
    cms.call(who, 'POST', '/api/policy-versions/begin-from-sector', body);
  const known = commonModelOf({ title: '', catalogueEntry: 'beneficiary-relations' });
  if (known === undefined) throw new Error('no text of the sector');
  const policyOf = async (association: string): Promise<string> => {
    const { docs } = await cms.payload.find({
      collection: 'policies',
      where: {
        and: [{ slug: { equals: 'beneficiary-relations' } }, { 'association.slug': { equals: association } }],
      },
    });
    return docs[0]?.id ?? '';
  };

  it('is compared with the text of a file clause by clause', async () => {
    const lines = [
      'سياسة تنظيم العلاقة مع المستفيدين وتقديم الخدمات لهم',
      'القنوات المستخدمة للتواصل مع المستفيدين:-',
      '1- المقابلة.',
      '2- الاتصالات الهاتفية.',
      '3- الحمام الزاجل المدرب.',
    ];
    const id = await readFile(cms, secretary, evidenceOf(lines.join('\n')), await policyOf('rusukh'));
    const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/review`);
    const found = sector.parse(body).sector ?? [];
    const wordsOf = (kind: string): string =>
      found
        .filter((each) => each.kind === kind)
        .map(({ words }) => words.map(({ text }) => text).join(''))
        .join('\n');
    expect(wordsOf('added')).toContain('الحمام الزاجل');
    expect(wordsOf('dropped')).toContain('الخطابات');
    expect(wordsOf('dropped')).not.toContain('المقابلة');
  });

  it('is compared with no text of another kind', async () => {
    const id = await readFile(cms, secretary, evidenceOf('سياسة\nتمهيد\nنص البند.'), policy);
    const { body } = await cms.call(secretary, 'GET', `/api/source-files/${id}/review`);
    expect(sector.parse(body).sector).toBeNull();
  });

  it('begins a draft of a policy of its kind, with its clauses and the name of no association', async () => {
    const answer = await begin(secretary, { policy: await policyOf('rusukh') });
    expect(answer.status).toBe(201);
    const version = await versionOf(idIn(answer.body));
    expect(version).toMatchObject({ status: 'draft' });
    const text = policyTextOf(version);
    expect(text.sections).toEqual(known.sections);
    expect(text.decisionPeriod).toEqual(known.decisionPeriod);
    for (const name of ['رسوخ', 'إحسان', 'المكتبات المهنية', 'روبوت', 'جمعية كفل'])
      expect(JSON.stringify(text.sections)).not.toContain(name);
    expect(version.approval?.meeting?.value ?? null).toBeNull();
  });

  it('begins nothing where none is known, and says so with what to do instead', async () => {
    const count = () => cms.payload.count({ collection: 'policy-versions' });
    const before = await count();
    const answer = await begin(secretary, { policy });
    expect([answer.status, codesOf(answer.body), isArabic(answer.body)]).toEqual([
      422,
      ['no-sector-text'],
      true,
    ]);
    expect((await begin(secretary, {})).status).toBe(400);
    expect(await count()).toEqual(before);
  });

  it.each([
    ['nobody', 403],
    ['auditor of rusukh', 403],
    ['beneficiary-relations-officer of rusukh', 403],
    ['administrator', 403],
    [stranger, 404],
  ] as const)('begins a draft for no other person: %s gets %d', async (who, status) => {
    expect((await begin(who, { policy: await policyOf('rusukh') })).status).toBe(status);
  });
});
