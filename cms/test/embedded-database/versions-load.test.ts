import type { Client } from '@libsql/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { dashboardOf } from '../../src/admin/dashboard/dashboard-of.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { publishImported } from '../support/publish.ts';
import { requestOf } from '../support/who.ts';

const POLICIES = 200;
const VERSIONS_OF_ONE = 25;

/**
 * Processor time of the data of a first page, in milliseconds: 60 on a quiet machine and up to 150 on a busy one. Reading
 * all superseded versions takes six times as long.
 */
const MOST_MS = 250;

const database = z.object({ client: z.custom<Client>() });
const columns = z.array(z.object({ name: z.string() }));

let cms: Cms;

/** Copies every row of a table as often as `numbers` has numbers, with the changed columns as SQL. */
const copyRows = async (
  table: string,
  where: string,
  numbers: string,
  changed: Readonly<Record<string, string>>,
): Promise<void> => {
  const { client } = database.parse(cms.payload.db);
  const { rows } = await client.execute(`PRAGMA table_info(${table})`);
  const names = columns.parse(rows.map(({ name }) => ({ name }))).map(({ name }) => name);
  const values = names.map((name) => changed[name] ?? `"${name}"`);
  await client.execute(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
     WITH ${numbers} SELECT ${values.join(', ')} FROM ${table}, n WHERE ${where}`,
  );
};

/** Adds policies with versions of which the last is in force and the others are superseded. */
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
  await publishImported(cms, 'rusukh');
  const upTo = (count: number) =>
    `RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(count)})`;
  await copyRows('policies', "slug NOT LIKE 'made-%'", upTo(POLICIES), {
    id: "'p' || i",
    slug: "'made-' || i",
  });
  await copyRows('policy_versions', "status = 'in-force'", upTo(POLICIES * VERSIONS_OF_ONE), {
    id: "'v' || i",
    policy_id: `'p' || (1 + (i - 1) / ${String(VERSIONS_OF_ONE)})`,
    version_number: `1 + (i - 1) % ${String(VERSIONS_OF_ONE)}`,
    title: `'سياسة رقم ' || (1 + (i - 1) / ${String(VERSIONS_OF_ONE)})`,
    status: `CASE WHEN i % ${String(VERSIONS_OF_ONE)} = 0 THEN 'in-force' ELSE 'superseded' END`,
  });
}, 240_000);
afterAll(() => cms.stop());

/** Returns the processor time of a piece of work, in milliseconds: that of its fastest of six, or the first in time. */
const leastTimeOf = async (work: () => Promise<void>): Promise<number> => {
  let least = Infinity;
  for (let tries = 0; tries < 6 && least > MOST_MS; tries += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
};

it.each(['auditor of rusukh', 'board-secretary of rusukh'] as const)(
  'the first page of the %s does not read the superseded versions of two hundred policies',
  async (who) => {
    const req = await requestOf(cms, who);
    const least = await leastTimeOf(async () => {
      const dashboard = await dashboardOf(req, Date.now());
      expect(dashboard?.coverage?.some(({ policies }) => policies.length > 1)).toBe(true);
    });
    expect(least).toBeLessThanOrEqual(MOST_MS);
  },
);

it('a list of five thousand versions is searched by the titles of their policies, each read once', async () => {
  const least = await leastTimeOf(async () => {
    const found = await cms.call(
      'board-secretary of rusukh',
      'GET',
      `/api/policy-versions?where[title][like]=${encodeURIComponent('سياسه رقم 150')}&depth=0&limit=10`,
    );
    expect(z.object({ totalDocs: z.number() }).parse(found.body).totalDocs).toBe(VERSIONS_OF_ONE);
  });
  expect(least).toBeLessThanOrEqual(MOST_MS);
});
