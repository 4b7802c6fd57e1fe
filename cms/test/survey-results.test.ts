import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveyResultsOfYear } from '../src/requests/tracking/surveys/results-of-year.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { requestOf } from './support/who.ts';

let cms: Cms;
const answer = async (slug: string, nth: number, on: string) => {
  const { docs } = await cms.payload.find({
    collection: 'associations',
    where: { slug: { equals: slug } },
    depth: 0,
  });
  await cms.payload.create({
    collection: 'survey-answers',
    data: {
      key: `${slug}-${on}-${String(nth)}`,
      association: docs[0]?.id ?? '',
      rating: 4,
      words: `كلمة ${slug} ${String(nth)}`,
      on,
    },
  });
};
const seenBy = async (who: Parameters<typeof requestOf>[1], year = 2026) =>
  surveyResultsOfYear(await requestOf(cms, who), { year, today: '2026-11-20' });

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  for (let nth = 0; nth < 5; nth += 1) await answer('rusukh', nth, '2026-10-31');
  for (let nth = 0; nth < 4; nth += 1) await answer('rusukh', nth, '2025-12-31');
  for (let nth = 0; nth < 6; nth += 1) await answer('rusukh', nth, '2026-11-01');
  for (let nth = 0; nth < 4; nth += 1) await answer('kafel', nth, '2026-10-31');
});
afterAll(() => cms.stop());

describe('the results of the survey', () => {
  it('are read by the secretary with the sentences, and by the auditor without', async () => {
    const october = { from: '2026-01', until: '2026-10', answers: 5 };
    const [forSecretary, ...more] = (await seenBy('board-secretary of rusukh')) ?? [];
    expect(more).toEqual([]);
    expect(forSecretary).toMatchObject(october);
    expect(forSecretary?.words).toHaveLength(5);
    expect(forSecretary?.words.every((words) => words.includes('rusukh'))).toBe(true);
    expect(await seenBy('auditor of rusukh')).toMatchObject([{ ...october, words: [] }]);
  });

  it('are not shown of fewer than five answers, nor to another association', async () => {
    expect(await seenBy('board-secretary of rusukh', 2025)).toEqual([]);
    expect(await seenBy('board-secretary of kafel')).toEqual([]);
  });

  it('are refused to whoever handles requests, decides them or runs the platform', async () => {
    for (const who of [
      'beneficiary-relations-officer of rusukh',
      'social-research-officer of rusukh',
      'committee-member of rusukh',
      'administrator',
    ] as const)
      expect(await seenBy(who)).toBeUndefined();
  });
});
