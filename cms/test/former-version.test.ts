import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { versionDesk } from '../src/versions/endpoints/version-desk-shape.ts';
import { readAssociationIndex } from '../src/register/register-files.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion } from './support/policies.ts';
import type { Who } from './support/who.ts';

let cms: Cms;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

const at = (id: string, act: string) => `/api/policy-versions/${id}/${act}`;
const stored = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
const move = async (id: string, to: string, words: object = {}): Promise<void> => {
  const answer = await cms.call(secretary, 'POST', at(id, 'move'), { to, ...words });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};
const publish = async (policy: string, note: string): Promise<string> => {
  const id = await approvedVersion(cms, policy, note);
  await move(id, 'in-force');
  return id;
};
const withdraw = (id: string, kind: 'withdrawn' | 'published-in-error') =>
  move(id, 'withdrawn', { kind, note: 'نُشر قبل أن يقره المجلس' });
const bringBack = (id: string, who: Who = secretary) => cms.call(who, 'POST', at(id, 'bring-back'));
const offered = async (id: string, who: Who = secretary) =>
  versionDesk.parse((await cms.call(who, 'GET', at(id, 'desk'))).body).mayBringBack;
const idIn = (body: unknown): string => z.object({ id: z.string() }).parse(body).id;
const shown = async (slug: string) =>
  (await readAssociationIndex(cms.register, 'rusukh'))?.policies.find((policy) => policy.slug === slug);

describe('the version before one that was published in error', () => {
  it('comes back with its text and approval under a new number, and nothing published changes', async () => {
    const policy = await addPolicy(cms, 'returning');
    const former = await publish(policy, '');
    const mistaken = await publish(policy, 'تعديل لم يقره المجلس');
    expect(await offered(mistaken)).toBeNull();
    await withdraw(mistaken, 'published-in-error');
    const files = await Promise.all([stored(former), stored(mistaken)]);
    expect((await shown('returning'))?.versions.map(({ version }) => version)).toEqual([1, 2]);

    expect(await offered(mistaken)).toBe(1);
    const begun = await bringBack(mistaken);
    expect(begun.status, JSON.stringify(begun.body)).toBe(201);
    const id = idIn(begun.body);
    const draft = await stored(id);
    expect(draft).toMatchObject({
      status: 'draft',
      title: files[0].title,
      sections: files[0].sections,
      approval: files[0].approval,
      changeKind: 'major',
    });
    expect(draft.changeNote).toContain('الإصدار 1');
    expect(draft.changeNote).toContain('الإصدار 2');

    for (const to of ['in-review', 'approved', 'in-force']) await move(id, to);
    expect(await Promise.all([stored(former), stored(mistaken)])).toEqual(files);
    const index = await shown('returning');
    expect(index?.versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(await stored(id)).toMatchObject({ status: 'in-force', versionNumber: 3 });
    expect(await offered(mistaken)).toBeNull();
    expect((await bringBack(mistaken)).status).toBe(409);

    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { version: { equals: id } },
      sort: 'at',
      pagination: false,
    });
    expect(docs.map(({ action, to }) => [action, to])).toEqual([
      ['approval-recorded', 'draft'],
      ['moved', 'in-review'],
      ['moved', 'approved'],
      ['moved', 'in-force'],
    ]);
    expect(new Set(docs.map(({ actorName }) => actorName)).size).toBe(1);
  });

  it('is found behind several mistakes in a row', async () => {
    const policy = await addPolicy(cms, 'twice');
    await publish(policy, '');
    const first = await publish(policy, 'خطأ أول');
    await withdraw(first, 'published-in-error');
    const second = await publish(policy, 'خطأ ثان');
    await withdraw(second, 'published-in-error');
    expect([await offered(first), await offered(second)]).toEqual([null, 1]);
  });

  it('is not offered in place of what the board repealed, nor where none was in force', async () => {
    const policy = await addPolicy(cms, 'repealed');
    const first = await publish(policy, '');
    await withdraw(first, 'published-in-error');
    expect([await offered(first), (await bringBack(first)).status]).toEqual([null, 409]);
    const second = await publish(policy, 'بعد الخطأ');
    await withdraw(second, 'withdrawn');
    expect([await offered(second), (await bringBack(second)).status]).toEqual([null, 409]);
    const third = await publish(policy, 'بعد الإلغاء');
    await withdraw(third, 'published-in-error');
    expect([await offered(third), (await bringBack(third)).status]).toEqual([null, 409]);
  });

  it('is brought back by the secretary of the association alone', async () => {
    const policy = await addPolicy(cms, 'mine');
    await publish(policy, '');
    const mistaken = await publish(policy, 'خطأ');
    await withdraw(mistaken, 'published-in-error');
    const { totalDocs } = await cms.payload.count({ collection: 'policy-versions' });
    for (const [who, status] of [
      ['board-secretary of kafel', 404],
      ['beneficiary-relations-officer of rusukh', 403],
      ['auditor of rusukh', 403],
      ['administrator', 403],
      ['service', 403],
      ['nobody', 403],
    ] as const) {
      expect([who, (await bringBack(mistaken, who)).status]).toEqual([who, status]);
    }
    expect(await offered(mistaken, 'auditor of rusukh')).toBeNull();
    expect((await cms.payload.count({ collection: 'policy-versions' })).totalDocs).toBe(totalDocs);
  });
});
