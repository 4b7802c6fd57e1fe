import type { InStatement, Transaction } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../../src/admin/dashboard/dashboard-of.ts';
import { SerialSqliteClient } from '../../src/payload/database/serial-sqlite-client.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { publishImported } from '../support/publish.ts';
import { dailySteps, firstPages, lists } from '../support/questions.ts';
import { accepted } from '../support/requests.ts';
import { requestOf } from '../support/who.ts';
import { worklistQuestions } from '../support/worklist-questions.ts';

const step = z.object({ id: z.number(), parent: z.number(), detail: z.string() });
type Step = z.infer<typeof step>;

/**
 * Leaves out the steps of correlated subqueries: Payload reads the arrays of each row that it returns by one, and such an
 * array has a few rows.
 */
const ofTheQueryItself = (steps: readonly Step[]): Step[] => {
  const left = new Set<number>();
  return steps.filter(({ id, parent, detail }) => {
    if (!left.has(parent) && !detail.startsWith('CORRELATED')) return true;
    left.add(id);
    return false;
  });
};

const database = z.object({ client: z.instanceof(SerialSqliteClient) });

let cms: Cms;
let explain: (statement: InStatement) => Promise<string[]>;
let heard: InStatement[] = [];

const listensTo = <Runs extends Pick<Transaction, 'execute'>>(runs: Runs): Runs => {
  const execute = runs.execute.bind(runs);
  runs.execute = (statement: InStatement) => {
    heard.push(statement);
    return execute(statement);
  };
  return runs;
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
  for (const n of [0, 1, 2]) await cms.call('service', 'POST', '/api/requests/record', accepted(n));
  const { client } = database.parse(cms.payload.db);
  const execute = client.execute.bind(client);
  explain = async (statement) => {
    const asked = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
    const { rows } = await execute({ ...asked, sql: `EXPLAIN QUERY PLAN ${asked.sql}` });
    return ofTheQueryItself(rows.map((row) => step.parse(row))).map(({ detail }) => detail);
  };
  // A log-in asks questions of its own.
  for (const who of new Set([...lists.map(([one]) => one), 'service' as const]))
    await cms.call(who, 'GET', '/api/users/me');
  const begin = client.transaction.bind(client);
  listensTo(client).transaction = () => begin().then(listensTo);
});
afterAll(() => cms.stop());

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

/**
 * Returns whether a plan's line reads all of a table, or sorts what it has read. `found` is no table: a recursive
 * question calls so the few rows that it has made itself. The right part of an order sorts rows
 * that are alike in the left one: Payload adds the time of creation to every order. A group is Payload's, too: the rows of
 * an association that a list of values has found more than once.
 */
const isSlow = (line: string): boolean =>
  (line.startsWith('USE TEMP B-TREE') && !/(?:RIGHT PART OF ORDER|GROUP) BY$/u.test(line)) ||
  /^SCAN (?!.*USING (?:COVERING )?INDEX|\(|json_each|CONSTANT ROW|found$)/u.test(line);

/** Explains every query of `work`; returns a line for each that reads all of a table or sorts its rows. */
const slowIn = async (work: () => Promise<unknown>): Promise<string> => {
  heard = [];
  await work();
  const questions = heard.filter((statement) => /^\s*select/iu.test(sqlOf(statement)));
  expect(questions.length).toBeGreaterThan(0);
  const slow: string[] = [];
  for (const question of questions) {
    const lines = (await explain(question)).filter(isSlow);
    if (lines.length > 0) slow.push(`${lines.join(' and ')} for ${sqlOf(question)}`);
  }
  return slow.join('\n');
};

describe('every question asks an index', () => {
  it.each(lists)('when %s opens the list of %s', async (who, list) => {
    const slow = await slowIn(async () => {
      expect((await cms.call(who, 'GET', `/api/${list}`)).status).toBe(200);
    });
    expect(slow).toBe('');
  });

  it.each(firstPages)('when %s opens the first page', async (who) => {
    const req = await requestOf(cms, who);
    expect(await slowIn(() => dashboardOf(req, Date.now()))).toBe('');
  });

  it.each(worklistQuestions)('when an officer asks the work list for %s', async (_, question) => {
    const officer = 'beneficiary-relations-officer of rusukh';
    const slow = await slowIn(async () => {
      expect((await cms.call(officer, 'POST', '/api/requests/worklist', question)).status).toBe(200);
    });
    // Sorting is bounded by what an index finds; `worklist-load.test.ts` measures it with many rows.
    expect(slow).not.toMatch(/SCAN /u);
  });

  it.each(dailySteps)('at the daily step %s %s', async (method, step) => {
    const slow = await slowIn(async () => {
      expect((await cms.call('service', method, `/api/${step}`)).status).toBe(200);
    });
    expect(slow).toBe('');
  });
});
