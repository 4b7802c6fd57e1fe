import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { associationIndex, platformIndex, registeredVersion } from '@mithaq/domain/contracts/register';
import { sourcePolicy } from '@mithaq/domain/contracts/source-document';
import { codesOf, docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';
import { content } from './support/source-document.ts';

let cms: Cms;
const rusukh = 'board-secretary of rusukh';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'robotweak']);
});
afterAll(() => cms.stop());

const move = (who: Parameters<Cms['call']>[0], id: string, to: string, said: object = {}) =>
  cms.call(who, 'POST', `/api/policy-versions/${id}/move`, { to, ...said });
const registerFile = (path: string) => {
  const { register } = cms.environment;
  if (register.kind !== 'folder') throw new Error('these tests read a folder');
  return join(register.dir, path);
};
const index = async (slug: string) =>
  associationIndex.parse(JSON.parse(await readFile(registerFile(`associations/${slug}/index.json`), 'utf8')));
const versionFile = (slug: string, n: number) =>
  registerFile(`associations/${slug}/policies/beneficiary-relations/v${String(n)}.json`);
const newDraft = async (id: string): Promise<string> => {
  const made = await cms.call(rusukh, 'POST', `/api/policy-versions/${id}/duplicate`);
  expect(made.status).toBe(200);
  return docOf(made.body).id;
};

const change = { changeNote: 'عُدّلت فقرة في التمهيد', changeKind: 'minor' };
const prepare = async (id: string, approval: unknown): Promise<void> => {
  const saved = await cms.call(rusukh, 'PATCH', `/api/policy-versions/${id}`, { ...change, approval });
  expect(saved.status).toBe(200);
};

describe('a version without an approval in its text', () => {
  it('is refused publication with all reasons at once, in Arabic', async () => {
    const id = await firstIn(cms, 'policy-versions', 'robotweak');
    const answer = await move('board-secretary of robotweak', id, 'in-force');
    expect(answer.status).toBe(409);
    expect(codesOf(answer.body)).toEqual(['move.not-in-table', 'approval.missing']);
    expect(JSON.stringify(answer.body)).toContain('لا يوجد في الوثيقة اعتماد من مجلس الإدارة');
  });

  it('goes to review but is not recorded as approved', async () => {
    const id = await firstIn(cms, 'policy-versions', 'robotweak');
    expect((await move('board-secretary of robotweak', id, 'in-review')).status).toBe(200);
    const answer = await move('board-secretary of robotweak', id, 'approved');
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual(['approval.missing']);
  });

  it('names each gap of an approval entered in part', async () => {
    const id = await firstIn(cms, 'policy-versions', 'robotweak');
    const approval = { approvedOn: { printed: 'يوليو 2024', gregorian: { year: 2024, month: 7 } } };
    const saved = await cms.call('board-secretary of robotweak', 'PATCH', `/api/policy-versions/${id}`, {
      approval,
    });
    expect(saved.status).toBe(200);
    const answer = await move('board-secretary of robotweak', id, 'approved');
    expect(codesOf(answer.body)).toEqual([
      'approval.meeting-or-resolution-missing',
      'approval.date-incomplete',
    ]);
  });
});

describe('the person who moves a version', () => {
  it('is the secretary of its own association and nobody else', async () => {
    const id = await firstIn(cms, 'policy-versions', 'rusukh');
    expect((await move('administrator', id, 'in-review')).status).toBe(403);
    expect((await move('beneficiary-relations-officer of rusukh', id, 'in-review')).status).toBe(403);
    expect((await move('auditor of rusukh', id, 'in-review')).status).toBe(403);
    expect((await move('board-secretary of robotweak', id, 'in-review')).status).toBe(404);
    expect((await move('service', id, 'in-review')).status).toBe(403);
    expect((await move('nobody', id, 'in-review')).status).toBe(403);
  });

  it('cannot write the status, the number or the hash with a form', async () => {
    const id = await firstIn(cms, 'policy-versions', 'rusukh');
    const before = await cms.payload.findByID({ collection: 'policy-versions', id });
    for (const wish of [{ status: 'in-force' }, { versionNumber: 7 }, { hash: 'x' }]) {
      const body = { ...wish, changeNote: 'مسودة' };
      expect((await cms.call(rusukh, 'PATCH', `/api/policy-versions/${id}`, body)).status).toBe(400);
    }
    expect(await cms.payload.findByID({ collection: 'policy-versions', id })).toEqual(before);
  });
});

describe('an approval', () => {
  it('gets the calendar that the minutes do not print, marked as computed', async () => {
    const id = await firstIn(cms, 'policy-versions', 'rusukh');
    const { approval } = await cms.payload.findByID({ collection: 'policy-versions', id });
    expect(approval?.approvedOn).toMatchObject({
      gregorian: { year: 2024, month: 7, day: 23 },
      hijri: { year: 1446, month: 1, day: 17 },
      computed: 'hijri',
    });
  });

  it('is recomputed when its printed date changes, and unmarked when both are typed', async () => {
    const id = await firstIn(cms, 'policy-versions', 'rusukh');
    const before = await cms.payload.findByID({ collection: 'policy-versions', id });
    const save = async (approvedOn: object) => {
      const approval = { ...before.approval, approvedOn };
      const saved = await cms.call(rusukh, 'PATCH', `/api/policy-versions/${id}`, { approval });
      expect(saved.status).toBe(200);
      return (await cms.payload.findByID({ collection: 'policy-versions', id })).approval?.approvedOn;
    };
    const stored = before.approval?.approvedOn;
    const moved = await save({ ...stored, gregorian: { year: 2024, month: 7, day: 24 } });
    expect(moved).toMatchObject({ hijri: { year: 1446, month: 1, day: 18 }, computed: 'hijri' });
    const typed = await save({ ...moved, hijri: { year: 1446, month: 1, day: 20 } });
    expect(typed).toMatchObject({ hijri: { day: 20 } });
    expect(typed?.computed ?? null).toBeNull();
    const blank = { year: null, month: null, day: null };
    const back = await save({
      ...stored,
      hijri: blank,
      gregorian: { year: 2024, month: 7, day: 23 },
      computed: null,
    });
    expect(back).toMatchObject({ hijri: { day: 17 }, computed: 'hijri' });
  });
});

describe('publication', () => {
  let first: string;
  let second: string;

  it('writes the version file and then the index, with the same text as the source', async () => {
    first = await publishImported(cms, 'rusukh');
    const bytes = await readFile(versionFile('rusukh', 1));
    const file = registeredVersion.parse(JSON.parse(bytes.toString('utf8')));
    const source = sourcePolicy.parse(
      JSON.parse(await readFile(join(content, 'rusukh/policy.json'), 'utf8')),
    );
    expect(file.text).toEqual(source.text);
    expect(file.approval).toEqual(source.approval);
    expect(file).toMatchObject({
      version: 1,
      previousHash: null,
      issueNumber: 'A-008',
      issueDate: { year: 2024 },
    });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const written = await index('rusukh');
    expect(written.chain).toEqual([{ policy: 'beneficiary-relations', version: 1, hash }]);
    expect(written.channels).toHaveLength(8);
    expect(written.tools).toHaveLength(4);
    const list = platformIndex.parse(JSON.parse(await readFile(registerFile('associations.json'), 'utf8')));
    const published = list.associations.filter(({ preparing }) => preparing !== true);
    expect(published.map(({ slug }) => slug)).toEqual(['rusukh']);
  });

  it('leaves a row for every move, which nobody can change or remove', async () => {
    const events = await cms.payload.find({
      collection: 'version-events',
      where: { version: { equals: first } },
      sort: 'at',
    });
    const moves = events.docs.filter(({ action }) => action === 'moved');
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'draft in-review',
      'in-review approved',
      'approved in-force',
    ]);
    expect(moves.every(({ actorName }) => actorName === 'أمين المجلس (تجريبي)')).toBe(true);
    const id = events.docs[0]?.id ?? '';
    await expect(
      cms.payload.update({ collection: 'version-events', id, data: { note: 'x' } }),
    ).rejects.toThrow();
    await expect(cms.payload.delete({ collection: 'version-events', id })).rejects.toThrow();
    expect((await cms.call(rusukh, 'PATCH', `/api/version-events/${id}`, { note: 'x' })).status).toBe(404);
    expect((await cms.call(rusukh, 'DELETE', `/api/version-events/${id}`)).status).toBe(404);
  });

  it('starts a copy as a draft without number, hash or approval', async () => {
    second = await newDraft(first);
    const draft = await cms.payload.findByID({ collection: 'policy-versions', id: second });
    expect(draft.status).toBe('draft');
    expect(draft.versionNumber ?? null).toBeNull();
    expect(draft.hash ?? null).toBeNull();
    expect(draft.approval?.meeting?.value ?? null).toBeNull();
    expect(draft.sections).toHaveLength(7);
  });

  it('rolls everything back when the register refuses the write', async () => {
    const original = await cms.payload.findByID({ collection: 'policy-versions', id: first });
    await prepare(second, original.approval);
    await move(rusukh, second, 'in-review');
    expect((await move(rusukh, second, 'approved')).status).toBe(200);
    const before = await cms.payload.count({ collection: 'version-events' });

    // The file of the version can be written, and the list of the platform cannot, because a folder is at its path.
    const at = registerFile('associations.json');
    await rename(at, `${at}.aside`);
    await mkdir(at);
    const failed = await move(rusukh, second, 'in-force');
    await rm(at, { recursive: true });
    await rename(`${at}.aside`, at);

    expect(failed.status).toBe(503);
    expect(codesOf(failed.body)).toEqual(['register-unavailable']);
    expect((await cms.payload.findByID({ collection: 'policy-versions', id: second })).status).toBe(
      'approved',
    );
    expect((await cms.payload.findByID({ collection: 'policy-versions', id: first })).status).toBe(
      'in-force',
    );
    expect((await cms.payload.count({ collection: 'version-events' })).totalDocs).toBe(before.totalDocs);
    expect((await index('rusukh')).chain).toHaveLength(1);
    expect(await readFile(versionFile('rusukh', 2), 'utf8')).toContain('"version":2');
  });

  it('never overwrites a version file, and skips the number of an existing one', async () => {
    const left = await readFile(versionFile('rusukh', 1), 'utf8');
    const other = { ...JSON.parse(left), version: 2, changeNote: 'بقي من محاولة سابقة' };
    await rm(versionFile('rusukh', 2), { force: true });
    await writeFile(versionFile('rusukh', 2), JSON.stringify(other));
    expect((await move(rusukh, second, 'in-force')).status).toBe(200);
    expect(JSON.parse(await readFile(versionFile('rusukh', 2), 'utf8'))).toEqual(other);
    const chain = (await index('rusukh')).chain;
    expect(chain.map(({ version }) => version)).toEqual([1, 3]);
    const file = registeredVersion.parse(JSON.parse(await readFile(versionFile('rusukh', 3), 'utf8')));
    expect(file.previousHash).toBe(chain[0]?.hash);
  });

  it('supersedes the version before, in the database and in the index', async () => {
    expect((await cms.payload.findByID({ collection: 'policy-versions', id: first })).status).toBe(
      'superseded',
    );
    const versions = (await index('rusukh')).policies[0]?.versions;
    expect(versions?.map(({ status }) => status)).toEqual(['superseded', 'in-force']);
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: first } }, { to: { equals: 'superseded' } }] },
    });
    expect(docs).toMatchObject([{ action: 'moved', from: 'in-force', actorName: 'أمين المجلس (تجريبي)' }]);
    const inForce = await cms.payload.count({
      collection: 'policy-versions',
      where: { status: { equals: 'in-force' } },
    });
    expect(inForce.totalDocs).toBe(1);
  });

  it('follows later changes of the association, its channels and its tools', async () => {
    const association = await firstIn(cms, 'associations', 'rusukh');
    await cms.call(rusukh, 'PATCH', `/api/associations/${association}`, { phone: '0112345678' });
    const channel = await firstIn(cms, 'channels', 'rusukh');
    await cms.call(rusukh, 'PATCH', `/api/channels/${channel}`, {
      contact: '0112345678',
      hours: 'من 8 إلى 3',
    });
    const tool = await firstIn(cms, 'tools', 'rusukh');
    expect((await cms.call(rusukh, 'DELETE', `/api/tools/${tool}`)).status).toBe(200);
    const written = await index('rusukh');
    expect(written.profile.phone).toBe('0112345678');
    expect(written.channels.some(({ hours }) => hours === 'من 8 إلى 3')).toBe(true);
    expect(written.tools).toHaveLength(3);
  });

  it('shows the public the profile alone of an association that has published nothing', async () => {
    const association = await firstIn(cms, 'associations', 'robotweak');
    await cms.call('administrator', 'PATCH', `/api/associations/${association}`, { phone: '0112345678' });
    expect(await index('robotweak')).toMatchObject({
      profile: { phone: '0112345678' },
      policies: [],
      channels: [],
      tools: [],
      chain: [],
    });
  });

  it('writes the change note, the kind of change and the supersession into the file and the index', async () => {
    const file = registeredVersion.parse(JSON.parse(await readFile(versionFile('rusukh', 3), 'utf8')));
    expect(file).toMatchObject({ ...change, supersedes: { kind: 'version', version: 1 } });
    expect((await index('rusukh')).policies[0]?.versions.at(-1)).toMatchObject(change);
  });

  it('is refused to a second version without a change note, on the blank fields', async () => {
    const third = await newDraft(second);
    await move(rusukh, third, 'in-review');
    const answer = await move(rusukh, third, 'approved');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [
        { code: 'change.note-missing', path: 'changeNote' },
        { code: 'change.kind-missing', path: 'changeKind' },
        { code: 'approval.missing', path: 'approval' },
      ],
    });
  });

  it('is not withdrawn without a reason that the public reads, and a kind', async () => {
    const answer = await move(rusukh, second, 'withdrawn', { note: '  ' });
    expect(answer.status).toBe(422);
    expect(codesOf(answer.body)).toEqual(['withdrawal.kind-missing', 'withdrawal.reason-missing']);
    expect((await move(rusukh, second, 'withdrawn', { note: 'قرار', kind: 'burned' })).status).toBe(400);
    expect((await cms.payload.findByID({ collection: 'policy-versions', id: second })).status).toBe(
      'in-force',
    );
  });

  it('withdraws a version in force, and writes the reason and the kind into the index', async () => {
    const said = { note: 'نُشر النص قبل تصويبه', kind: 'published-in-error' };
    const asTyped = { ...said, note: ` ${said.note}\n` };
    expect((await move(rusukh, second, 'withdrawn', asTyped)).status).toBe(200);
    const versions = (await index('rusukh')).policies[0]?.versions;
    expect(versions?.map(({ status }) => status)).toEqual(['superseded', 'withdrawn']);
    expect(versions?.at(-1)?.withdrawal).toMatchObject({ kind: 'published-in-error', reason: said.note });
    const events = await cms.payload.find({
      collection: 'version-events',
      where: { and: [{ version: { equals: second } }, { to: { equals: 'withdrawn' } }] },
    });
    expect(events.docs).toMatchObject([{ note: said.note, withdrawal: 'published-in-error' }]);
  });
});

describe('a move back to the draft', () => {
  it('needs a reason, from review and from approval, and the reason is kept', async () => {
    const id = await firstIn(cms, 'policy-versions', 'robotweak');
    const secretary = 'board-secretary of robotweak';
    const refused = await move(secretary, id, 'draft');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ code: 'return.reason-missing', path: 'note' }] });
    expect((await move(secretary, id, 'draft', { note: 'البند الثالث ناقص' })).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: {
        and: [{ version: { equals: id } }, { to: { equals: 'draft' } }, { action: { equals: 'moved' } }],
      },
    });
    expect(docs).toMatchObject([{ from: 'in-review', note: 'البند الثالث ناقص' }]);
  });

  it('does not make a version with a log deletable', async () => {
    const id = await firstIn(cms, 'policy-versions', 'robotweak');
    const answer = await cms.call('board-secretary of robotweak', 'DELETE', `/api/policy-versions/${id}`);
    expect(answer.status).toBe(409);
    await expect(cms.payload.delete({ collection: 'policy-versions', id })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is not in the way of deleting a draft without a log', async () => {
    const copy = await newDraft(await firstIn(cms, 'policy-versions', 'rusukh'));
    expect((await cms.call(rusukh, 'DELETE', `/api/policy-versions/${copy}`)).status).toBe(200);
  });
});
