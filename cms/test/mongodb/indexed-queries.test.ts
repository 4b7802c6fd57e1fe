import { followMessage } from '@mithaq/domain/contracts/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../../src/admin/dashboard/dashboard-of.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { connectionOf } from '../support/connection.ts';
import { publishImported } from '../support/publish.ts';
import { dailySteps, firstPages, lists } from '../support/questions.ts';
import { accepted } from '../support/requests.ts';
import { requestOf } from '../support/who.ts';
import { worklistQuestions } from '../support/worklist-questions.ts';

const started = z.object({ commandName: z.string(), command: z.record(z.string(), z.unknown()) });
const asked = ['find', 'aggregate', 'count'];

/** Parts of a command that belong to its session and not to its query. */
const ofTheSession = [
  'lsid',
  'txnNumber',
  '$clusterTime',
  '$db',
  'startTransaction',
  'autocommit',
  'readConcern',
];

let cms: Cms;
let heard: Record<string, unknown>[] = [];

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
  for (const n of [0, 1, 2]) await cms.call('service', 'POST', '/api/requests/record', accepted(n));
  const ask = followMessage.parse({
    schema: 1,
    action: 'ask',
    association: 'rusukh',
    policy: 'beneficiary-relations',
    email: 'reader@example.org',
    at: new Date().toISOString(),
  });
  await cms.call('service', 'POST', '/api/followers/record', ask);
  connectionOf(cms)
    .getClient()
    .on('commandStarted', (told) => {
      const { commandName, command } = started.parse(told);
      if (asked.includes(commandName)) heard.push(command);
    });
});
afterAll(() => cms.stop());

const stagesIn = (plan: unknown): string[] => {
  if (Array.isArray(plan)) return plan.flatMap(stagesIn);
  if (typeof plan !== 'object' || plan === null) return [];
  return Object.entries(plan).flatMap(([key, value]) =>
    key === 'stage' && typeof value === 'string' ? [value] : key === 'rejectedPlans' ? [] : stagesIn(value),
  );
};

/** Collections with few rows for each association: sorting them in memory costs less than an index. */
const few = ['policies', 'policy-versions', 'disclosures', 'documents', 'channels', 'tools', 'users'];

/** Returns whether a query can only find few rows: by ids, by a unique field, or within one association or policy. */
const findsFew = ({ find, filter }: Record<string, unknown>): boolean => {
  const asked = JSON.stringify(filter);
  return (
    /"(?:_id|reference|slug|versionNumber)":/u.test(asked) ||
    (few.includes(String(find)) && /"(?:association|policy)":/u.test(asked))
  );
};

/** Explains every query of `work`; returns a line for each that reads all of a collection or sorts many rows. */
const slowIn = async (work: () => Promise<unknown>): Promise<string> => {
  heard = [];
  await work();
  const questions = [...heard];
  expect(questions.length).toBeGreaterThan(0);
  const slow: string[] = [];
  for (const question of questions) {
    const own = Object.fromEntries(Object.entries(question).filter(([key]) => !ofTheSession.includes(key)));
    // A count without a query reads the collection's own figure.
    if ('count' in own && !('query' in own)) continue;
    const plan = await connectionOf(cms).db.command({ explain: own, verbosity: 'queryPlanner' });
    const stages = stagesIn(plan).filter(
      (stage) => stage === 'COLLSCAN' || (stage === 'SORT' && !findsFew(own)),
    );
    if (stages.length > 0) slow.push(`${stages.join(' and ')} for ${JSON.stringify(own)}`);
  }
  return slow.join('\n');
};

describe('every question asks an index', () => {
  it.each(lists)('when %s opens the list of %s', async (who, list) => {
    await cms.call(who, 'GET', '/api/users/me');
    const slow = await slowIn(async () => {
      expect((await cms.call(who, 'GET', `/api/${list}`)).status).toBe(200);
    });
    expect(slow).toBe('');
  });

  it.each(firstPages)('when %s opens the first page', async (who) => {
    const req = await requestOf(cms, who);
    expect(await slowIn(() => dashboardOf(req, Date.now()))).toBe('');
  });

  it('when an officer takes the figures of a year and the requests of a month', async () => {
    const officer = 'beneficiary-relations-officer of rusukh';
    await cms.call(officer, 'GET', '/api/users/me');
    const slow = await slowIn(async () => {
      for (const table of ['figures/export?year=2026', 'rows/export?month=2026-11'])
        expect((await cms.raw(officer, 'GET', `/api/requests/${table}`)).status).toBe(200);
    });
    expect(slow).toBe('');
  });

  it.each(worklistQuestions)('when an officer asks the work list for %s', async (_, question) => {
    const officer = 'beneficiary-relations-officer of rusukh';
    await cms.call(officer, 'GET', '/api/users/me');
    const slow = await slowIn(async () => {
      expect((await cms.call(officer, 'POST', '/api/requests/worklist', question)).status).toBe(200);
    });
    // Sorting is bounded by what an index finds; `worklist-load.test.ts` measures it with many rows.
    expect(slow).not.toMatch(/COLLSCAN/u);
  });

  it.each(dailySteps)('at the daily step %s %s', async (method, step) => {
    const slow = await slowIn(async () => {
      expect((await cms.call('service', method, `/api/${step}`)).status).toBe(200);
    });
    expect(slow).toBe('');
  });

  it('when a request and a follow are recorded, and a delivery is leased and marked', async () => {
    const slow = await slowIn(async () => {
      await cms.call('service', 'POST', '/api/requests/record', accepted(3));
      const { docs } = await cms.payload.find({ collection: 'deliveries', limit: 1, pagination: false });
      const delivery = `/api/deliveries/${docs[0]?.id ?? ''}`;
      await cms.call('service', 'POST', `${delivery}/claim`, { leaseSeconds: 60 });
      await cms.call('service', 'POST', `${delivery}/mark`, {
        state: 'sent',
        sesMessageId: 'ses-1',
        at: new Date().toISOString(),
      });
    });
    expect(slow).toBe('');
  });
});
