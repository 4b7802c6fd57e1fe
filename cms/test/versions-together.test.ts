import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedMeeting } from '../src/versions/joint-approval/shared-meeting.ts';
import { versionsTogether } from '../src/versions/joint-approval/versions-together.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, draftVersion } from './support/policies.ts';
import { requestOf, type Person } from './support/who.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
});
afterAll(() => cms.stop());

const sixth = {
  session: { printed: 'الدورة الأولى', value: 1 },
  meeting: { printed: 'في اجتماعه السادس بتاريخ', value: 6 },
  approvedOn: { printed: '17/1/1446هـ', hijri: { year: 1446, month: 1, day: 17 } },
};

const versionOf = async (slug: string, states: readonly string[], approval: object): Promise<string> => {
  const { id } = await draftVersion(cms, await addPolicy(cms, slug), { title: slug, approval });
  for (const to of states) {
    const moved = await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to });
    expect(moved.status).toBe(200);
  }
  return id;
};

const together = async (who: Person = secretary) => versionsTogether(await requestOf(cms, who));

it('versions wait in the state that they are in, and what was entered of a meeting is as somebody types it', async () => {
  const draft = await versionOf('waits-as-draft', [], {});
  const inReview = await versionOf('waits-in-review', ['in-review'], sixth);
  const approved = await versionOf('waits-approved', ['in-review', 'approved'], sixth);
  const found = await together();
  expect(found?.drafts.versions).toContainEqual({ id: draft, title: 'waits-as-draft' });
  expect(found?.approved.versions).toEqual([{ id: approved, title: 'waits-approved' }]);
  expect(found?.inReview.versions).toEqual([
    {
      id: inReview,
      title: 'waits-in-review',
      resolution: '',
      session: 'الدورة الأولى',
      // The approval reads no number in the words of the file, and would refuse them.
      meeting: '6',
      date: '17/1/1446هـ',
    },
  ]);
});

it('the meeting that all versions name is proposed, and a part of which they differ is not', async () => {
  await versionOf('names-no-meeting', ['in-review'], {});
  const proposed = { session: 'الدورة الأولى', meeting: '6', date: '17/1/1446هـ' };
  expect(sharedMeeting((await together())?.inReview.versions ?? [])).toEqual(proposed);
  await versionOf('other-meeting', ['in-review'], { ...sixth, meeting: { printed: '(7)', value: 7 } });
  expect(sharedMeeting((await together())?.inReview.versions ?? [])).toEqual({ ...proposed, meeting: '' });
});

it('only a board secretary is shown them, those of her own association alone', async () => {
  expect(await together('auditor of rusukh')).toBeUndefined();
  const others = await together('board-secretary of kafel');
  const titles = [others?.drafts, others?.inReview, others?.approved].flatMap(
    (group) => group?.versions.map(({ title }) => title) ?? [],
  );
  expect(titles.filter((title) => /waits|meeting/u.test(title))).toEqual([]);
});
