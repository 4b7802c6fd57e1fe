import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import type { Who } from './support/who.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion } from './support/policies.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let draft: string;
let published: string;
const secretary = 'board-secretary of robotweak';
const officer = 'beneficiary-relations-officer of robotweak';
const said = { clause: 'channels', text: 'القناة الأولى بلا رقم هاتف' };

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'robotweak']);
  draft = await firstIn(cms, 'policy-versions', 'robotweak');
  published = await publishImported(cms, 'rusukh');
});
afterAll(() => cms.stop());

const write = (who: Who, body: unknown = said, version = draft) =>
  cms.call(who, 'POST', `/api/policy-versions/${version}/comments`, body);
const review = async (who: Who) => {
  const answer = await cms.call(who, 'GET', `/api/policy-versions/${draft}/review`);
  return z
    .object({
      mayComment: z.boolean(),
      clauses: z.array(z.object({ id: z.string(), text: z.string() })),
      comments: z.array(
        z.looseObject({ id: z.string(), text: z.string(), resolved: z.unknown(), mayResolve: z.boolean() }),
      ),
    })
    .parse(answer.body);
};
const comments = () => cms.payload.find({ collection: 'review-comments', sort: 'at', depth: 0 });

describe('a comment on a clause', () => {
  it('is written by the association’s staff, and not by its auditor, a stranger, or nobody', async () => {
    expect((await write(officer)).status).toBe(200);
    expect((await write('auditor of robotweak')).status).toBe(403);
    expect((await write('board-secretary of rusukh')).status).toBe(404);
    expect((await write('administrator')).status).toBe(403);
    expect((await write('service')).status).toBe(403);
    expect((await write('nobody')).status).toBe(403);
    const { docs } = await comments();
    expect(docs).toMatchObject([{ ...said, authorName: 'موظف علاقات المستفيدين (تجريبي)' }]);
    expect(docs[0]?.resolvedAt ?? null).toBeNull();
    expect(docs[0]?.quote).toContain('قنوات');
  });

  it('is written in review too, and is shown with its own version alone', async () => {
    await cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, { to: 'in-review' });
    expect((await review(officer)).mayComment).toBe(true);
    await cms.call(secretary, 'POST', `/api/policy-versions/${draft}/move`, { to: 'draft', note: 'نعود' });
    const { policy } = await cms.payload.findByID({ collection: 'policy-versions', id: draft, depth: 0 });
    const other = await cms.call(secretary, 'POST', '/api/policy-versions', { policy, title: 'أخرى' });
    const { id } = docOf(other.body);
    const seen = await cms.call(officer, 'GET', `/api/policy-versions/${id}/review`);
    expect(seen.body).toMatchObject({ comments: [] });
  });

  it('needs words and a clause that is in the text', async () => {
    expect(codesOf((await write(officer, { ...said, text: ' \n' })).body)).toEqual(['comment.text-missing']);
    expect(codesOf((await write(officer, { ...said, clause: 'nowhere' })).body)).toEqual([
      'comment.clause-unknown',
    ]);
    expect((await write(officer, { ...said, text: 'ا'.repeat(2001) })).status).toBe(400);
    expect((await comments()).totalDocs).toBe(1);
  });

  it('is not written on a text that can no longer change', async () => {
    expect((await write('board-secretary of rusukh', said, published)).status).toBe(409);
    const approved = await approvedVersion(cms, await addPolicy(cms, 'approved'), '');
    expect((await write('board-secretary of rusukh', said, approved)).status).toBe(409);
  });

  it('is read beside its clause by all staff of the association, and by nobody of another', async () => {
    const seen = await review('auditor of robotweak');
    expect(seen.mayComment).toBe(false);
    expect(seen.clauses.map(({ id }) => id)).toContain('channels');
    expect(seen.comments).toMatchObject([{ ...said, mayResolve: false }]);
    const answer = await cms.call('auditor of rusukh', 'GET', `/api/policy-versions/${draft}/review`);
    expect(answer.status).toBe(404);
    expect((await cms.call('board-secretary of rusukh', 'GET', '/api/review-comments')).body).toMatchObject({
      docs: [],
    });
    expect((await cms.call('administrator', 'GET', '/api/review-comments')).status).toBe(403);
  });

  it('is never reworded or removed by any API', async () => {
    const id = (await comments()).docs[0]?.id ?? '';
    const path = `/api/review-comments/${id}`;
    for (const who of [secretary, officer, 'administrator'] as const) {
      expect((await cms.call(who, 'PATCH', path, { text: 'غيره' })).status, who).toBe(404);
      expect((await cms.call(who, 'DELETE', path)).status, who).toBe(404);
    }
    expect(
      (await cms.call(officer, 'POST', '/api/review-comments', { ...said, version: draft })).status,
    ).toBe(404);
    await expect(
      cms.payload.update({ collection: 'review-comments', id, data: { text: 'غيره' } }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(cms.payload.delete({ collection: 'review-comments', id })).rejects.toMatchObject({
      status: 409,
    });
    await expect(cms.payload.delete({ collection: 'policy-versions', id: draft })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is resolved by its author or the secretary, once, and its words stay', async () => {
    await write(secretary, { clause: 'preface', text: 'التمهيد طويل' });
    const [first, second] = (await comments()).docs;
    const offered = async (who: Who) => (await review(who)).comments.map(({ mayResolve }) => mayResolve);
    expect(await offered(officer)).toEqual([true, false]);
    expect(await offered(secretary)).toEqual([true, true]);
    expect((await review(officer)).comments.map(({ id }) => id)).toEqual([first?.id, second?.id]);
    const path = (id: string | undefined) => `/api/review-comments/${id ?? ''}/resolve`;
    expect((await cms.call(officer, 'POST', path(second?.id))).status).toBe(403);
    expect((await cms.call('auditor of robotweak', 'POST', path(first?.id))).status).toBe(403);
    expect((await cms.call('board-secretary of rusukh', 'POST', path(first?.id))).status).toBe(404);
    expect((await cms.call(officer, 'POST', path(first?.id))).status).toBe(200);
    const resolved = (await comments()).docs[0];
    expect(resolved).toMatchObject({ ...said, resolvedByName: 'موظف علاقات المستفيدين (تجريبي)' });
    expect((await cms.call(secretary, 'POST', path(first?.id))).status).toBe(200);
    expect((await comments()).docs[0]).toEqual(resolved);
    expect((await cms.call(secretary, 'POST', path(second?.id))).status).toBe(200);
    expect((await review(secretary)).comments.every((comment) => comment.resolved !== null)).toBe(true);
    expect(await offered(secretary)).toEqual([false, false]);
  });

  it('keeps its draft from being deleted, even without any other record', async () => {
    const { policy, title, sections } = await cms.payload.findByID({
      collection: 'policy-versions',
      id: draft,
      depth: 0,
    });
    const other = await cms.call(secretary, 'POST', '/api/policy-versions', { policy, title, sections });
    const { id } = docOf(other.body);
    expect((await write(officer, said, id)).status).toBe(200);
    const events = { version: { equals: id } };
    expect((await cms.payload.count({ collection: 'version-events', where: events })).totalDocs).toBe(0);
    expect((await cms.call(secretary, 'DELETE', `/api/policy-versions/${id}`)).status).toBe(409);
  });
});

describe('a new draft from a published version', () => {
  const door = (version: string) => `/api/policy-versions/${version}/new-draft`;
  const rusukh = 'board-secretary of rusukh';

  it('has the original’s text and none of its approval, number or note', async () => {
    const answer = await cms.call(rusukh, 'POST', door(published));
    expect(answer.status).toBe(201);
    const { id } = z.object({ id: z.string() }).parse(answer.body);
    const from = await cms.payload.findByID({ collection: 'policy-versions', id: published, depth: 0 });
    const copy = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    expect(copy).toMatchObject({ status: 'draft', title: from.title, policy: from.policy });
    expect(copy.sections).toHaveLength(7);
    expect(copy.sections).toEqual(from.sections);
    expect(copy.contents?.entries).toHaveLength(from.contents?.entries?.length ?? -1);
    for (const blank of [copy.issueNumber, copy.hash, copy.versionNumber, copy.approval?.meeting?.value]) {
      expect(blank ?? null).toBeNull();
    }
  });

  it('is made by the association’s secretary alone, and only from a published version', async () => {
    expect((await cms.call('auditor of rusukh', 'POST', door(published))).status).toBe(403);
    expect((await cms.call(secretary, 'POST', door(published))).status).toBe(404);
    expect((await cms.call('administrator', 'POST', door(published))).status).toBe(403);
    expect((await cms.call(secretary, 'POST', door(draft))).status).toBe(409);
  });
});
