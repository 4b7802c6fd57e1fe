import type { Client } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { carryBackIntoRows } from '../../src/versions/text/carry-back-into-rows.ts';
import { policyTextOf } from '../../src/versions/mapping/policy-text.ts';
import { contentSlugs } from '../../src/import/read-source-document.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { firstIn } from '../support/find.ts';
import { addPolicy, draftVersion } from '../support/policies.ts';
import { publishImported } from '../support/publish.ts';

const database = z.object({ client: z.custom<Client>() });

let cms: Cms;

const run = (sql: string) => database.parse(cms.payload.db).client.execute(sql);

/** Opens the same database as this release does at its start, with its migrations. */
const openAgain = async (): Promise<void> => {
  await cms.payload.db.connect?.();
};

const textsOf = async () => {
  const { docs } = await cms.payload.find({
    collection: 'policy-versions',
    pagination: false,
    depth: 0,
    sort: 'id',
  });
  return docs.map((version) => [version.id, version.status, policyTextOf(version), version.updatedAt]);
};

const secretary = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(contentSlugs);
  await publishImported(cms, 'rusukh');
  for (const [slug, ...moves] of [
    ['waiting', 'in-review'],
    ['decided', 'in-review', 'approved'],
    ['begun'],
  ]) {
    const { id } = await draftVersion(cms, await addPolicy(cms, slug ?? ''));
    for (const to of moves) {
      expect((await cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, { to })).status).toBe(200);
    }
  }
});
afterAll(() => cms.stop());

describe('a database of the release that held a text in rows', () => {
  it('is opened, and every version of every state reads as it did', async () => {
    const before = await textsOf();
    expect(new Set(before.map(([, status]) => status))).toEqual(
      new Set(['draft', 'in-review', 'approved', 'in-force']),
    );
    await carryBackIntoRows(cms.payload);
    const rows = await run('SELECT count(*) AS n FROM policy_versions_sections_items');
    expect(z.object({ n: z.number() }).parse(rows.rows[0]).n).toBeGreaterThan(100);
    await openAgain();
    expect(await textsOf()).toEqual(before);
    await expect(run('SELECT 1 FROM policy_versions_sections')).rejects.toThrow('no such table');
  });

  it('keeps what was published from every statement again', async () => {
    await expect(run("UPDATE policy_versions SET sections = '[]'")).rejects.toThrow('kept for good');
  });

  it('is read in the order of its rows, without its blanks, with an id where a row had none', async () => {
    await carryBackIntoRows(cms.payload);
    const policy = await firstIn(cms, 'policies', 'kafel');
    await run(
      `INSERT INTO policy_versions (id, policy_id, title, status) VALUES ('by-hand', '${policy}', 'سياسة', 'draft')`,
    );
    const insert = (table: string, columns: string, ...values: readonly string[]) =>
      run(
        `INSERT INTO policy_versions_${table} (_order, _parent_id, id, ${columns}) VALUES (${values.join()})`,
      );
    await insert('sections', 'heading, role, key', '2', "'by-hand'", "'b2'", "'الثاني'", "'other'", 'NULL');
    await insert(
      'sections',
      'heading, role, key',
      '1',
      "'by-hand'",
      "'a1'",
      '\'قال: "أولًا"\'',
      "'preface'",
      "'preface'",
    );
    await insert(
      'sections_items',
      'text, marker, ordinal, code, key',
      '2',
      "'a1'",
      "'i2'",
      "'ثان'",
      "''",
      'NULL',
      'NULL',
      "'preface-2'",
    );
    await insert(
      'sections_items',
      'text, marker, ordinal, code, key',
      '1',
      "'a1'",
      "'i1'",
      "'سطر\nسطر'",
      "'1-'",
      '1',
      "'phone'",
      "'preface-1'",
    );
    await insert(
      'sections_items_subitems',
      'text, marker, ordinal, code, key',
      '1',
      "'i1'",
      "'n1'",
      "'فرع'",
      "'أ-'",
      '1',
      'NULL',
      "'preface-1-1'",
    );
    await openAgain();
    const version = await cms.payload.findByID({ collection: 'policy-versions', id: 'by-hand', depth: 0 });
    expect(version.sections).toEqual([
      {
        id: 'preface',
        role: 'preface',
        heading: 'قال: "أولًا"',
        items: [
          {
            id: 'preface-1',
            marker: '1-',
            ordinal: 1,
            text: 'سطر\nسطر',
            code: 'phone',
            items: [{ id: 'preface-1-1', marker: 'أ-', ordinal: 1, text: 'فرع', items: [] }],
          },
          { id: 'preface-2', text: 'ثان', items: [] },
        ],
      },
      { id: 'row-b2', role: 'other', heading: 'الثاني', items: [] },
    ]);
  });

  it('is not made of texts that its rows cannot hold', async () => {
    const { id } = await draftVersion(cms, await addPolicy(cms, 'nested'), {
      sections: [
        {
          id: 'part',
          role: 'other',
          heading: 'الباب الأول',
          items: [],
          sections: [{ id: 'article', role: 'other', heading: 'المادة الأولى', items: [] }],
        },
      ],
    });
    const before = await textsOf();
    await expect(carryBackIntoRows(cms.payload)).rejects.toThrow('1 versions hold a text');
    expect(await textsOf()).toEqual(before);
    expect(before.map(([version]) => version)).toContain(id);
    await expect(run('SELECT 1 FROM policy_versions_sections')).rejects.toThrow('no such table');
    await expect(run("UPDATE policy_versions SET sections = '[]'")).rejects.toThrow('kept for good');
  });
});
