import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { allParts } from '@mithaq/domain/policy/text-parts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { versionDesk } from '../src/versions/endpoints/version-desk-shape.ts';
import { messages } from '../src/versions/labels.ar.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { codesOf } from './support/answers.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let approved: string;
const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'robotweak']);
  await publishImported(cms, 'rusukh');
  approved = await approvedVersion(cms, await addPolicy(cms, 'other'), 'غيرها');
});
afterAll(() => cms.stop());

const firstPublished = async (): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    where: { status: { equals: 'in-force' } },
    limit: 1,
  });
  return docs[0]?.id ?? '';
};

const stored = (id: string) => cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });

describe('a version that is approved and not published yet', () => {
  it('is never changed in text or approval, even with overridden access', async () => {
    const before = await stored(approved);
    const form = await cms.call(secretary, 'PATCH', `/api/policy-versions/${approved}`, { title: 'آخر' });
    expect(form.status).toBe(403);
    for (const data of [
      { title: 'آخر' },
      { sections: (before.sections ?? []).slice(1) },
      { approval: { ...before.approval, ordersPublication: !before.approval?.ordersPublication } },
      { changeNote: 'أخرى' },
    ]) {
      await expect(
        cms.payload.update({ collection: 'policy-versions', id: approved, data }),
        Object.keys(data).join(),
      ).rejects.toMatchObject({ status: 409, message: messages.approvedIsFixed });
    }
    expect(await stored(approved)).toEqual(before);
  });

  it('is not deleted', async () => {
    expect((await cms.call(secretary, 'DELETE', `/api/policy-versions/${approved}`)).status).toBe(403);
    await expect(cms.payload.delete({ collection: 'policy-versions', id: approved })).rejects.toMatchObject({
      status: 409,
      message: messages.approvedIsFixed,
    });
  });
});

describe('a version that was withdrawn', () => {
  it('shows its reason at its desk, and its successor still needs a change note, because readers had seen it', async () => {
    const published = await firstPublished();
    const said = { to: 'withdrawn', note: 'قرار المجلس', kind: 'withdrawn' };
    expect((await cms.call(secretary, 'POST', `/api/policy-versions/${published}/move`, said)).status).toBe(
      200,
    );
    const desk = await cms.call('auditor of rusukh', 'GET', `/api/policy-versions/${published}/desk`);
    expect(versionDesk.parse(desk.body).ended).toMatchObject({ kind: 'أُلغيت بقرار', reason: 'قرار المجلس' });
    const made = await cms.call(secretary, 'POST', `/api/policy-versions/${published}/new-draft`);
    const path = `/api/policy-versions/${z.object({ id: z.string() }).parse(made.body).id}/move`;
    await cms.call(secretary, 'POST', path, { to: 'in-review' });
    const answer = await cms.call(secretary, 'POST', path, { to: 'approved' });
    expect(codesOf(answer.body)).toEqual(['change.note-missing', 'change.kind-missing', 'approval.missing']);
  });
});

describe('a draft', () => {
  it('changes its state only by a move, even with overridden access', async () => {
    const draft = await firstIn(cms, 'policy-versions', 'robotweak');
    for (const status of ['in-review', 'approved', 'in-force', 'superseded', 'withdrawn'] as const) {
      await expect(
        cms.payload.update({ collection: 'policy-versions', id: draft, data: { status } }),
        status,
      ).rejects.toMatchObject({ status: 409, message: messages.statusByMoveOnly });
    }
    expect((await stored(draft)).status).toBe('draft');
  });

  it('is the first state of every version, whatever state a call sends', async () => {
    const made = await draftVersion(cms, await addPolicy(cms, 'forged'), {
      issueNumber: 'B-7',
      changeNote: 'تغيير غيره',
      changeKind: 'major',
      inForceFrom: { gregorian: { year: 2030, month: 1, day: 1 } },
      reviewBy: { gregorian: { year: 2031, month: 1, day: 1 } },
      status: 'in-force',
      versionNumber: 7,
      hash: '0'.repeat(64),
      publishedAt: '2020-01-01T00:00:00.000Z',
      scheduledFor: '2020-01-01',
      scheduledBy: 'غيره',
      emergencyReason: 'عاجل',
      approvalRecordedBy: 'x',
    });
    expect(made.status).toBe('draft');
    for (const field of [
      'versionNumber',
      'hash',
      'publishedAt',
      'scheduledFor',
      'scheduledBy',
      'emergencyReason',
      'approvalRecordedBy',
    ] as const) {
      expect(made[field] ?? null, field).toBeNull();
    }
    const { issueNumber, changeNote, changeKind, inForceFrom, reviewBy } = made;
    const days = [inForceFrom, reviewBy].flatMap((day) => [day?.gregorian?.year, day?.hijri?.year]);
    for (const ofTheOther of [issueNumber, changeNote, changeKind, ...days]) {
      expect(ofTheOther ?? null).toBeNull();
    }
    // The call claims to create a copy of a published version, whose approval must not come along.
    expect(made.approval?.meeting?.value ?? null).toBeNull();
  });

  it('keeps each clause’s id, and gives a clause that was copied an id of its own', async () => {
    const draft = await firstIn(cms, 'policy-versions', 'robotweak');
    const { sections } = await stored(draft);
    const [first, ...rest] = sections ?? [];
    if (first === undefined) throw new Error('the draft has no section');
    const copy = structuredClone(first);
    const path = `/api/policy-versions/${draft}`;
    expect(
      (await cms.call('board-secretary of robotweak', 'PATCH', path, { sections: [first, copy, ...rest] }))
        .status,
    ).toBe(200);
    const idsOf = (text: PolicySection[]) => allParts(text).map(({ part }) => part.id);
    const ids = idsOf((await stored(draft)).sections ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(idsOf(sections ?? [])));
    expect(ids.slice(0, idsOf([first]).length)).toEqual(idsOf([first]));
  });

  it('is refused publication, on the field that causes it, if the register refuses its text', async () => {
    const policy = await addPolicy(cms, 'long-cover');
    const version = await approvedVersion(cms, policy, 'غلاف طويل', {
      cover: Array(41).fill('سطر').join('\n'),
    });
    const path = `/api/policy-versions/${version}/move`;
    const answer = await cms.call(secretary, 'POST', path, { to: 'in-force' });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'text.malformed', path: 'cover' }] },
    });
  });

  it('offers no emergency that the register would refuse, because an emergency passes the guard alone', async () => {
    const cover = ['جمعية البر الخيرية في شعبة نصاب', ...Array<string>(41).fill('سطر')].join('\n');
    const version = await approvedVersion(cms, await addPolicy(cms, 'both'), 'اسم وغلاف', { cover });
    const { body } = await cms.call(secretary, 'GET', `/api/policy-versions/${version}/desk`);
    const refused = await cms.call(secretary, 'POST', `/api/policy-versions/${version}/move`, {
      to: 'in-force',
    });
    expect(codesOf(refused.body)).toEqual(['text.malformed', 'guard.organisation.foreign']);
    expect(body).toMatchObject({ emergency: false, missing: [{ path: 'cover' }] });
    expect(body).toHaveProperty('missing.length', 1);
  });

  it('needs no change note if it is the first of its policy, whatever other policies have published', async () => {
    const made = await draftVersion(cms, await addPolicy(cms, 'first'));
    const move = (to: string) => cms.call(secretary, 'POST', `/api/policy-versions/${made.id}/move`, { to });
    expect((await move('in-review')).status).toBe(200);
    const answer = await move('approved');
    expect(answer.status === 200 ? [] : codesOf(answer.body)).toEqual([]);
  });
});
