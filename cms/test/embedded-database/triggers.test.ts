import type { Client } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { idOf } from '../../src/payload/access/roles.ts';
import { startCmsWith, type Cms } from '../support/cms.ts';
import { firstIn } from '../support/find.ts';
import { publishImported } from '../support/publish.ts';

let cms: Cms;
let id: string;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'robotweak']);
  id = await publishImported(cms, 'rusukh');
  const draft = await firstIn(cms, 'policy-versions', 'robotweak');
  const officer = 'beneficiary-relations-officer of robotweak';
  const path = `/api/policy-versions/${draft}/comments`;
  const said = { clause: 'channels', text: 'القناة الأولى بلا رقم هاتف' };
  await cms.call(officer, 'POST', path, said);
  const comment = await firstIn(cms, 'review-comments', 'robotweak');
  const resolved = await cms.call(officer, 'POST', `/api/review-comments/${comment}/resolve`);
  expect(resolved.status).toBe(200);
});
afterAll(() => cms.stop());

const run = (sql: string) =>
  z.object({ client: z.custom<Client>() }).parse(cms.payload.db).client.execute(sql);
const stored = async (): Promise<string> => {
  const { updatedAt: _at, ...version } = await cms.payload.findByID({ collection: 'policy-versions', id });
  return JSON.stringify(version);
};

/**
 * The statements go past every hook (ADR 14). MongoDB has no rule of its own here: only code that goes past the hooks
 * could break its rows.
 */
describe('the embedded database itself', () => {
  it('refuses a change of a public version past the collection', async () => {
    const before = await stored();
    for (const data of [
      { title: 'عنوان آخر' },
      { status: 'draft' },
      { hash: '0'.repeat(64) },
      { sections: [] },
    ]) {
      const attempt = cms.payload.db.updateOne({ collection: 'policy-versions', id, data });
      await expect(attempt, Object.keys(data).join()).rejects.toThrow();
    }
    await expect(
      cms.payload.db.deleteOne({ collection: 'policy-versions', where: { id: { equals: id } } }),
    ).rejects.toThrow();
    expect(await stored()).toBe(before);
  });

  it.each([
    ["UPDATE policy_versions SET title = 'x'"],
    ["UPDATE policy_versions SET status = 'approved'"],
    ["UPDATE policy_versions SET status = 'approved', title = 'x'"],
    ['DELETE FROM policy_versions'],
    ['INSERT OR REPLACE INTO policy_versions SELECT * FROM policy_versions'],
    ["UPDATE policy_versions SET sections = '[]'"],
    ['UPDATE policy_versions SET sections = NULL'],
    ["UPDATE policy_versions SET sections = json_set(sections, '$[0].items[0].text', 'x')"],
    ["UPDATE policy_versions_contents_entries SET label = 'x'"],
    ['DELETE FROM policy_versions_contents_entries'],
    [
      "INSERT INTO policy_versions_contents_entries (_order, _parent_id, id, label) SELECT 99, id, 'x', 'x' FROM policy_versions WHERE status = 'in-force'",
    ],
    ["UPDATE version_events SET note = 'x'"],
    ["UPDATE version_events SET at = '2020-01-01'"],
    ['DELETE FROM version_events'],
    ['INSERT OR REPLACE INTO version_events SELECT * FROM version_events'],
    ['DELETE FROM policies'],
    ['DELETE FROM associations'],
  ])('does not take «%s»', async (sql) => {
    const before = await stored();
    await expect(run(sql)).rejects.toThrow(/kept for good|constraint/u);
    expect(await stored()).toBe(before);
  });

  it('lets a person who moved a version be deleted, and keeps the name in the row', async () => {
    const [event] = (await cms.payload.find({ collection: 'version-events', limit: 1, depth: 0 })).docs;
    const actor = idOf(event?.actor) ?? '';
    await cms.payload.delete({ collection: 'users', id: actor });
    const after = await cms.payload.findByID({
      collection: 'version-events',
      id: event?.id ?? '',
      depth: 0,
    });
    expect(after).toMatchObject({ actor: null, actorName: event?.actorName });
  });

  it.each([
    ["UPDATE review_comments SET text = 'x'"],
    ['UPDATE review_comments SET resolved_at = NULL'],
    ["UPDATE review_comments SET resolved_by_name = 'x'"],
    ['DELETE FROM review_comments'],
  ])('does not take «%s»', async (sql) => {
    await expect(run(sql)).rejects.toThrow('kept for good');
  });

  it('lets a published disclosure be superseded or withdrawn, and nothing else', async () => {
    const association = await firstIn(cms, 'associations', 'rusukh');
    const made = async (state: 'draft' | 'in-force') =>
      (
        await cms.payload.create({
          collection: 'disclosure-documents',
          data: { association, entry: 'board', title: state, state },
        })
      ).id;
    const [kept, other] = [await made('in-force'), await made('in-force')];
    await made('draft');
    for (const sql of [
      "UPDATE disclosure_documents SET title = 'x'",
      "UPDATE disclosure_documents SET record = '{}'",
      "UPDATE disclosure_documents SET withdrawal = '{}'",
      "UPDATE disclosure_documents SET state = 'draft'",
      "UPDATE disclosure_documents SET state = 'superseded', withdrawal = '{}'",
      'DELETE FROM disclosure_documents',
      'INSERT OR REPLACE INTO disclosure_documents SELECT * FROM disclosure_documents',
    ])
      await expect(run(sql), sql).rejects.toThrow('kept for good');
    const move = (id: string, set: string) =>
      run(`UPDATE disclosure_documents SET ${set} WHERE id = '${id}'`);
    await move(kept, "state = 'superseded'");
    await move(other, "state = 'withdrawn', withdrawal = '{}'");
    await expect(move(kept, "state = 'withdrawn'")).rejects.toThrow('kept for good');
    await expect(move(other, 'withdrawal = NULL')).rejects.toThrow('kept for good');
    await run("UPDATE disclosure_documents SET title = 'x' WHERE state = 'draft'");
  });
});
