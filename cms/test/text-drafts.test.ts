import { MOST_DRAFTS } from '@mithaq/domain/version/draft-history';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { draftList, draftText, savedText } from '../src/versions/drafts/draft-shape.ts';
import { othersEditing } from '../src/versions/presence/presence-shape.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';
import { requestOf, type Who } from './support/who.ts';
import { textDraftRows } from '../src/payload/system/text-draft-rows.ts';

const secretary = 'board-secretary of rusukh';
const problem = z.object({ type: z.string(), detail: z.string() });

let cms: Cms;
let policy: string;
let version: string;
let readAt: string;

const textOf = (words: string) => [
  { id: 'section-1', role: 'other', heading: 'أحكام', items: [{ id: 'clause-1', text: words, items: [] }] },
];
const at = (name: string, id = version) => `/api/policy-versions/${id}/${name}`;
interface Typing {
  readonly updatedAt?: string;
  readonly who?: Who;
  readonly id?: string;
}
const type = (words: string, { updatedAt = readAt, who = secretary, id = version }: Typing = {}) =>
  cms.call(who, 'POST', at('text', id), { sections: textOf(words), updatedAt });
const typed = async (words: string) => {
  const answer = await type(words);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  readAt = savedText.parse(answer.body).updatedAt;
};
const history = async (id = version) =>
  draftList.parse((await cms.call(secretary, 'GET', at('drafts', id))).body).drafts;
const wordsOf = async (draft: string, id = version) =>
  JSON.stringify(
    draftText.parse((await cms.call(secretary, 'GET', at(`drafts/${draft}`, id))).body).sections,
  );
const stored = async (id = version) =>
  JSON.stringify((await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 })).sections);

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  policy = await addPolicy(cms, 'typed');
  const made = await draftVersion(cms, policy);
  version = made.id;
  readAt = made.updatedAt;
});
afterAll(() => cms.stop());

describe('a text that is saved as it is typed', () => {
  it('is the text of the draft, and its history has what was there before', async () => {
    const before = await stored();
    await typed('كلمات أولى');
    expect(await stored()).toContain('كلمات أولى');
    const [latest, first, ...others] = await history();
    expect(others).toEqual([]);
    expect(latest).toMatchObject({ refused: false });
    expect(latest?.by).toMatch(/\S/u);
    expect(first?.by).toBeNull();
    expect(JSON.parse(await wordsOf(first?.id ?? ''))).toEqual(JSON.parse(before));
  });

  it('is one row of the history for ten minutes of one person, with the latest words', async () => {
    await typed('كلمات ثانية');
    await typed('كلمات ثالثة');
    const rows = await history();
    expect(rows).toHaveLength(2);
    expect(await wordsOf(rows[0]?.id ?? '')).toContain('كلمات ثالثة');
  });

  it('keeps what a paste over everything takes the place of, also within the ten minutes', async () => {
    const made = await draftVersion(cms, policy);
    const save = async (sections: object[], updatedAt: string) =>
      savedText.parse((await cms.call(secretary, 'POST', at('text', made.id), { sections, updatedAt })).body)
        .updatedAt;
    const written = await save(textOf('كتبته في ساعة'), made.updatedAt);
    await save(
      textOf('نص آخر').map((division) => ({ ...division, id: 'other' })),
      written,
    );
    const rows = await history(made.id);
    expect(await wordsOf(rows[1]?.id ?? '', made.id)).toContain('كتبته في ساعة');
  });

  it('begins a row of its own after ten minutes, and a version keeps only so many', async () => {
    const req = await requestOf(cms, secretary);
    const [open] = await textDraftRows.list(req, version);
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const { sections } = await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 });
    for (let row = 0; row < MOST_DRAFTS; row += 1) {
      await textDraftRows.create(req, {
        version,
        association: open?.association ?? null,
        person: 'somebody',
        personName: 'أحد',
        beganAt: ago(60 + row),
        savedAt: ago(60 + row),
        refused: false,
        sections: sections ?? [],
        size: 10,
      });
    }
    await cms.payload.update({
      collection: 'text-drafts',
      id: open?.id ?? '',
      data: { beganAt: ago(11) },
    });
    await typed('كلمات بعد عشر دقائق');
    const rows = await history();
    expect(rows).toHaveLength(MOST_DRAFTS);
    expect(await wordsOf(rows[0]?.id ?? '')).toContain('بعد عشر دقائق');
    expect(await wordsOf(rows[1]?.id ?? '')).toContain('كلمات ثالثة');
  });

  it('over a newer text is refused, and the words are in the history, where both find them', async () => {
    const stale = readAt;
    await typed('كلمات الأول');
    const late = await type('كلمات المتأخر', { updatedAt: stale });
    expect(late.status).toBe(409);
    expect(problem.parse(late.body).type).toContain(':stale');
    expect(problem.parse(late.body).detail).toContain('آخر حفظ');
    expect(await stored()).toContain('كلمات الأول');
    const rows = await history();
    const aside = rows.find(({ refused }) => refused);
    expect(await wordsOf(aside?.id ?? '')).toContain('كلمات المتأخر');
    // The page tries again with the same words, and the history has them once.
    expect((await type('كلمات المتأخر', { updatedAt: stale })).status).toBe(409);
    expect((await history()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    // Another page of the same person was as old: its words take the place of nobody's.
    expect((await type('كلمات صفحة أخرى', { updatedAt: stale })).status).toBe(409);
    const refused = (await history()).filter((row) => row.refused);
    const words = await Promise.all(refused.map(({ id }) => wordsOf(id)));
    expect(words.some((one) => one.includes('كلمات المتأخر'))).toBe(true);
    expect(words.some((one) => one.includes('كلمات صفحة أخرى'))).toBe(true);
  });

  it('of two at once is kept once, and the other is in the history', async () => {
    const answers = await Promise.all([type('معًا أ'), type('معًا ب')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const now = await stored();
    const kept = now.includes('معًا أ') ? 'معًا أ' : 'معًا ب';
    const lost = kept === 'معًا أ' ? 'معًا ب' : 'معًا أ';
    expect(now).toContain(kept);
    const aside = (await history()).find(({ refused }) => refused);
    expect(await wordsOf(aside?.id ?? '')).toContain(lost);
    readAt = (await cms.payload.findByID({ collection: 'policy-versions', id: version, depth: 0 })).updatedAt;
  });

  it('with a sign that no text may hold is refused at its place and changes nothing', async () => {
    const before = await stored();
    const answer = await type('كلمة \u202e');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('sections.0.items.0.text');
    expect(await stored()).toBe(before);
  });

  it('is refused without a log-in with 401, to another role and another association with 403, and for nonsense', async () => {
    const expired = await type('كلمات', { who: 'nobody' });
    expect(expired.status).toBe(401);
    expect(problem.parse(expired.body).detail).toContain('انتهت مدة دخولك');
    expect((await type('كلمات', { who: 'auditor of rusukh' })).status).toBe(403);
    expect((await type('كلمات', { who: 'board-secretary of kafel' })).status).toBe(403);
    for (const body of [
      {},
      { sections: [] },
      { sections: 'x', updatedAt: readAt },
      { sections: [], updatedAt: 'x' },
    ])
      expect((await cms.call(secretary, 'POST', at('text'), body)).status).toBe(400);
  });

  it('never changes a version that a board has approved or that was published, nor its history', async () => {
    const approved = await approvedVersion(cms, policy, '');
    const row = await cms.payload.findByID({ collection: 'policy-versions', id: approved, depth: 0 });
    const before = await stored(approved);
    const refusal = await type('بعد الاعتماد', { id: approved, updatedAt: row.updatedAt });
    expect([403, 409]).toContain(refusal.status);
    const moved = await cms.call(secretary, 'POST', at('move', approved), { to: 'in-force', note: 'سبب' });
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const published = await cms.payload.findByID({ collection: 'policy-versions', id: approved, depth: 0 });
    expect((await type('بعد النشر', { id: approved, updatedAt: published.updatedAt })).status).toBe(403);
    expect(await stored(approved)).toBe(before);
    expect(await history(approved)).toEqual([]);
  });
});

it('the text that a person made a version with stays in the history, whoever changes it at once', async () => {
  const made = await cms.call(secretary, 'POST', '/api/policy-versions', {
    policy,
    title: 'إصدار',
    sections: textOf('كما أُنشئ'),
  });
  const { id } = z.object({ doc: z.object({ id: z.string() }) }).parse(made.body).doc;
  expect(await history(id)).toEqual([]);
  await cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, { sections: textOf('كما غُيّر') });
  const [latest, first, ...others] = await history(id);
  expect(others).toEqual([]);
  expect([latest?.by === null, first?.by]).toEqual([false, null]);
  const text = await cms.call(secretary, 'GET', at(`drafts/${first?.id ?? ''}`, id));
  expect(JSON.stringify(text.body)).toContain('كما أُنشئ');
});

it('the history of a draft is hidden from another association, and goes with the draft', async () => {
  const [row] = await history();
  for (const path of [at('drafts'), at(`drafts/${row?.id ?? ''}`)])
    expect((await cms.call('board-secretary of kafel', 'GET', path)).status).toBe(404);
  const other = (await draftVersion(cms, policy, { approval: {} })).id;
  expect((await cms.call(secretary, 'GET', at(`drafts/${row?.id ?? ''}`, other))).status).toBe(404);
  await cms.call(secretary, 'PATCH', `/api/policy-versions/${other}`, { sections: textOf('سيُحذف') });
  expect(await history(other)).toHaveLength(2);
  expect((await cms.call(secretary, 'DELETE', `/api/policy-versions/${other}`)).status).toBe(200);
  expect(await textDraftRows.list(await requestOf(cms, secretary), other)).toEqual([]);
});

describe('pages that have one text open', () => {
  const report = (who: Who, page: string, more: object = {}) =>
    cms.call(who, 'POST', at('editing'), { page, ...more });
  const others = async (who: Who, page: string) => othersEditing.parse((await report(who, page)).body).others;

  it('hear of one another, of the same person and since when, until they leave', async () => {
    expect(await others(secretary, 'page-one')).toEqual([]);
    const [other, ...more] = await others(secretary, 'page-two');
    expect(more).toEqual([]);
    expect(other).toMatchObject({ own: true });
    expect(Date.now() - Date.parse(other?.since ?? '')).toBeLessThan(60_000);
    expect(await others(secretary, 'page-one')).toHaveLength(1);
    expect((await report(secretary, 'page-one', { leaves: true })).status).toBe(200);
    expect(await others(secretary, 'page-two')).toEqual([]);
  });

  it('count as closed when they have not reported for a while, and are forgotten', async () => {
    const { docs } = await cms.payload.find({ collection: 'text-editors' });
    await cms.payload.update({
      collection: 'text-editors',
      id: docs[0]?.id ?? '',
      data: {
        person: 'somebody',
        personName: 'سارة',
        key: 'other',
        seenAt: new Date(Date.now() - 160_000).toISOString(),
      },
    });
    expect(await others(secretary, 'page-four')).toEqual([]);
    const kept = await cms.payload.find({ collection: 'text-editors' });
    expect(kept.docs.map(({ personName }) => personName)).not.toContain('سارة');
  });

  it('name the other person', async () => {
    const { docs } = await cms.payload.find({ collection: 'text-editors' });
    await cms.payload.update({
      collection: 'text-editors',
      id: docs[0]?.id ?? '',
      data: { person: 'somebody', personName: 'سارة', key: 'other' },
    });
    expect(await others(secretary, 'page-five')).toEqual([
      expect.objectContaining({ name: 'سارة', own: false }),
    ]);
  });

  it('are counted up to a bound for each person', async () => {
    for (let page = 0; page < 30; page += 1) await report(secretary, `many-pages-${String(page)}`);
    const { totalDocs } = await cms.payload.count({ collection: 'text-editors' });
    expect(totalDocs).toBeLessThanOrEqual(21);
  });

  it('report only where the person may edit the text', async () => {
    expect((await report('nobody', 'page-six')).status).toBe(401);
    expect((await report('auditor of rusukh', 'page-six')).status).toBe(403);
    expect((await report('board-secretary of kafel', 'page-six')).status).toBe(404);
    expect((await report(secretary, '<x>')).status).toBe(400);
  });
});
