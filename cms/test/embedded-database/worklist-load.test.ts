import type { Client, InStatement } from '@libsql/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../../src/admin/dashboard/dashboard-of.ts';
import { figuresOf } from '../../src/requests/figures/figures-of.ts';
import { figureYear } from '../../src/requests/figures/year-span.ts';
import { worklistPage } from '../../src/requests/worklist/worklist-shape.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { firstIn } from '../support/find.ts';
import { accountOf } from '../support/sittings.ts';
import { requestOf } from '../support/who.ts';
import { worklistQuestions } from '../support/worklist-questions.ts';

const REQUESTS = 100_000;

/** Processor time that the list, a search or a page may take, in milliseconds: half of what issue 14 asks for. */
const MOST_MS = 150;

const officer = 'beneficiary-relations-officer of rusukh';
const database = z.object({ client: z.custom<Client>() });

let cms: Cms;

/** Writes the rows in two statements: nine of ten requests are closed, names are few and much alike. */
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  const association = await firstIn(cms, 'associations', 'rusukh');
  const me = await accountOf(cms, officer);
  const run = (sql: string) => database.parse(cms.payload.db).client.execute(sql);
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(REQUESTS)})`;
  const at = "strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || i || ' minutes')";
  await run(`INSERT INTO requests (id, submission_name, submission_mobile, submission_city, submission_service,
    submission_contact_by, submission_description, reference, state, kind, assignee_id, accepted_at, nonce,
    association_id, latest_on, updated_at, created_at)
    ${numbers} SELECT 'r' || i, 'محمد ' || CASE WHEN i = 77777 THEN 'الزهراني' ELSE 'العتيبي' END,
    '+9665' || substr('00000000' || i, -8), 'تبوك', 'training', 'call', 'x',
    'A' || substr('0000000000' || i, -10), CASE WHEN i % 10 = 0 THEN 'checking' ELSE 'closed' END, 'service',
    CASE WHEN i % 3 = 0 THEN '${me}' END, ${at}, 'n' || i, '${association}', '2026-06-01', ${at}, ${at} FROM n`);
  await run(`INSERT INTO request_words (id, word, request_id, accepted_at, association_id)
    ${numbers} SELECT 'a' || i, 'محمد', 'r' || i, ${at}, '${association}' FROM n`);
  await run(`INSERT INTO request_words (id, word, request_id, accepted_at, association_id)
    ${numbers} SELECT 'b' || i, CASE WHEN i = 77777 THEN 'الزهراني' ELSE 'العتيبي' END, 'r' || i, ${at},
    '${association}' FROM n`);
  await run(`INSERT INTO deliveries (id, request_id, kind, "to", state, idempotency_key, association_id, updated_at,
    created_at) ${numbers} SELECT 'd' || i, 'r' || i, CASE WHEN i % 2 = 0 THEN 'acknowledgement' ELSE 'staff-notice' END,
    'a' || i || '@example.org', 'sent', 'k' || i, '${association}', ${at}, ${at} FROM n`);
  // The daily job asks for it; nothing but the product makes the statistics.
  expect((await cms.call('service', 'POST', '/api/followers/expire')).status).toBe(200);
  await cms.call(officer, 'GET', '/api/users/me');
}, 240_000);
afterAll(() => cms.stop());

it.each(worklistQuestions)(
  '%s of 100,000 requests takes at most 150 ms of processor time',
  async (_which, question, rows) => {
    const ask = () => cms.call(officer, 'POST', '/api/requests/worklist', question);
    // The least of several: the collector of garbage may fall into any one of them.
    let least = Infinity;
    for (let tries = 0; tries < 5 && least > MOST_MS; tries += 1) {
      const before = process.cpuUsage();
      const answer = await ask();
      const { user, system } = process.cpuUsage(before);
      expect(answer.status).toBe(200);
      expect(worklistPage.parse(answer.body).rows).toHaveLength(rows);
      least = Math.min(least, (user + system) / 1000);
    }
    expect(least).toBeLessThanOrEqual(MOST_MS);
  },
);

/** Returns the plans of the questions that `work` asks a table. */
const plansOf = async (table: string, work: () => Promise<unknown>): Promise<string[]> => {
  const { client } = database.parse(cms.payload.db);
  const execute = client.execute.bind(client);
  const heard: InStatement[] = [];
  client.execute = (statement: InStatement) => {
    heard.push(statement);
    return execute(statement);
  };
  try {
    await work();
  } finally {
    client.execute = execute;
  }
  const plans: string[] = [];
  const ofTable = new RegExp(`^\\s*select .* from "${table}"`, 'isu');
  for (const statement of heard) {
    const asked = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
    if (!ofTable.test(asked.sql)) continue;
    const { rows } = await execute({ ...asked, sql: `EXPLAIN QUERY PLAN ${asked.sql}` });
    plans.push(rows.map((row) => z.object({ detail: z.string() }).parse(row).detail).join('; '));
  }
  return plans;
};

it.each([
  ['a mobile', 'submission_mobile'],
  ['a number', 'requests_reference_idx'],
  ['a rare name', 'sqlite_autoindex_requests_1'],
])('%s is found by its own index and not among all requests of the association', async (which, index) => {
  const [, question] = worklistQuestions.find(([name]) => name === which) ?? [];
  const plans = await plansOf('requests', async () => {
    expect((await cms.call(officer, 'POST', '/api/requests/worklist', question)).status).toBe(200);
  });
  expect(plans.join('\n')).toContain(index);
  expect(plans.join('\n')).not.toMatch(/SEARCH requests USING INDEX \S*accepted_at\S*/u);
});

it('the e-mails of 100,000 requests are counted by an index alone, for their page and for the first page', async () => {
  const [ofPage, ofFirst] = [
    await plansOf('deliveries', async () => {
      expect((await cms.call(officer, 'GET', '/api/deliveries?limit=10&depth=0')).status).toBe(200);
    }),
    await plansOf('deliveries', async () => dashboardOf(await requestOf(cms, officer), Date.now())),
  ];
  const counted = /COVERING INDEX association_kind_state_idx/u;
  expect(ofPage).toContainEqual(expect.stringMatching(counted));
  expect(ofFirst).toEqual([expect.stringMatching(counted)]);
  expect(ofPage.join('\n')).not.toMatch(/SCAN deliveries(?! USING INDEX)|TEMP B-TREE/u);
});

it('the figures of 100,000 requests of one year take at most six tenths of a second of processor time', async () => {
  const year = figureYear({ calendar: 'gregorian', year: 2026 }, Date.now());
  if (year === undefined) throw new Error('there is no such year');
  const req = await requestOf(cms, officer);
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > 1000; tries += 1) {
    const before = process.cpuUsage();
    expect((await figuresOf(req, year, Date.now()))?.total).toBe(REQUESTS);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  expect(least).toBeLessThanOrEqual(600);
});
