import { draftPreview, draftPreviewFile } from '@mithaq/domain/contracts/draft-preview';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';
import { publishImported } from './support/publish.ts';
import type { Who } from './support/who.ts';

let cms: Cms;
let draft: string;
let folder: string;
const secretary = 'board-secretary of rusukh';
const everybodyElse: readonly Who[] = [
  'beneficiary-relations-officer of rusukh',
  'social-research-officer of rusukh',
  'committee-member of rusukh',
  'auditor of rusukh',
  'administrator',
  'board-secretary of kafel',
  'auditor of kafel',
  'service',
  'nobody',
];

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  if (cms.environment.previews.kind !== 'folder') throw new Error('the drafts are not in a folder');
  folder = cms.environment.previews.dir;
  draft = (await draftVersion(cms, await addPolicy(cms, 'previewed'), { title: 'مسودة أولى' })).id;
});
afterAll(() => cms.stop());

const made = z.object({ id: z.string(), address: z.string(), expiresAt: z.string() });
const listed = z.object({
  mayChange: z.boolean(),
  isDraft: z.boolean(),
  links: z.array(
    z.looseObject({
      id: z.string(),
      madeBy: z.string(),
      expiresAt: z.string(),
      takenAt: z.string(),
      renewedBy: z.string().nullable(),
      isOpen: z.boolean(),
      revoked: z.object({ by: z.string(), at: z.string() }).nullable(),
    }),
  ),
});

const ask = (who: Who, version = draft) => cms.call(who, 'POST', `/api/policy-versions/${version}/previews`);
const make = async (version = draft) => {
  const answer = await ask(secretary, version);
  expect(answer.status).toBe(201);
  const link = made.parse(answer.body);
  const token = /\/rusukh\/preview\/([\w-]{43})\/$/u.exec(link.address)?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest('hex');
  return { ...link, token, hash, file: join(folder, draftPreviewFile(hash)) };
};
const list = async (who: Who = secretary, version = draft) =>
  listed.parse((await cms.call(who, 'GET', `/api/policy-versions/${version}/previews`)).body);
const act = (who: Who, id: string, what: 'renew' | 'revoke') =>
  cms.call(who, 'POST', `/api/preview-links/${id}/${what}`);
const read = (file: string) => draftPreview.parse(JSON.parse(readFileSync(file, 'utf8')));
const files = () => readdirSync(folder).sort();

describe('a private link to a draft', () => {
  it('is made by a secretary of the association, with the draft in a file that the token alone names', async () => {
    const link = await make();
    expect(link.address).toBe(`${cms.environment.siteUrl}/rusukh/preview/${link.token}/`);
    const snapshot = read(link.file);
    expect(snapshot).toMatchObject({ state: 'draft', title: 'مسودة أولى', expiresAt: link.expiresAt });
    expect(snapshot.sections.length).toBeGreaterThan(2);
    expect(snapshot.channels.length).toBeGreaterThan(2);
    expect(Date.parse(snapshot.expiresAt) - Date.parse(snapshot.takenAt)).toBe(14 * 86_400_000);
  });

  it('has a token that is stored nowhere, of which each is another', async () => {
    const [one, other] = [await make(), await make()];
    expect(one.token).not.toBe(other.token);
    const { docs } = await cms.payload.find({ collection: 'preview-links', pagination: false, depth: 0 });
    expect(JSON.stringify(docs)).not.toContain(one.token);
    expect(docs.map(({ tokenHash }) => tokenHash)).toContain(one.hash);
    expect(readFileSync(one.file, 'utf8')).not.toContain(one.token);
  });

  it('is made for a version in review and for an approved one, and for no published one', async () => {
    const reviewed = (await draftVersion(cms, await addPolicy(cms, 'reviewed'))).id;
    await cms.call(secretary, 'POST', `/api/policy-versions/${reviewed}/move`, { to: 'in-review' });
    expect(read((await make(reviewed)).file).state).toBe('in-review');
    const approved = await approvedVersion(cms, await addPolicy(cms, 'approved'), '');
    expect(read((await make(approved)).file).state).toBe('approved');
    const published = await publishImported(cms, 'rusukh');
    const refused = await ask(secretary, published);
    expect([refused.status, ...codesOf(refused.body)]).toEqual([409, 'preview.published']);
    expect((await list(secretary, published)).isDraft).toBe(false);
  });

  it.each(everybodyElse)('is neither made, renewed nor revoked by %s', async (who) => {
    const link = await make();
    const before = [files(), (await list()).links];
    for (const answer of [
      await ask(who),
      await act(who, link.id, 'renew'),
      await act(who, link.id, 'revoke'),
    ])
      expect([403, 404]).toContain(answer.status);
    expect([files(), (await list()).links]).toEqual(before);
    await act(secretary, link.id, 'revoke');
  });

  it('is listed with its maker to the staff who read the draft, and to nobody of another association', async () => {
    const { id } = await make();
    for (const role of ['beneficiary-relations-officer', 'auditor'] as const) {
      const seen = await list(`${role} of rusukh`);
      expect(seen.mayChange).toBe(false);
      expect(seen.links.find((link) => link.id === id)?.madeBy).toBe('أمين المجلس (تجريبي)');
    }
    for (const who of ['board-secretary of kafel', 'service', 'nobody'] as const)
      expect((await cms.call(who, 'GET', `/api/policy-versions/${draft}/previews`)).status).toBe(404);
    expect((await list('administrator')).links).toEqual([]);
  });

  it('shows the hash of its token at no door', async () => {
    const { id, hash } = await make();
    for (const path of [
      `/api/policy-versions/${draft}/previews`,
      '/api/preview-links',
      `/api/preview-links/${id}`,
    ]) {
      const answer = await cms.call(secretary, 'GET', path);
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toContain(hash);
    }
    const sought = await cms.call(secretary, 'GET', `/api/preview-links?where[tokenHash][equals]=${hash}`);
    expect(JSON.stringify(sought.body)).not.toContain(id);
  });

  it('is changed through no form of the API', async () => {
    const { id } = await make();
    for (const who of [secretary, 'administrator'] as const) {
      const path = `/api/preview-links/${id}`;
      expect((await cms.call(who, 'PATCH', path, { expiresAt: '2099-01-01T00:00:00.000Z' })).status).toBe(
        404,
      );
      expect((await cms.call(who, 'DELETE', path)).status).toBe(404);
      expect((await cms.call(who, 'POST', '/api/preview-links', { version: draft })).status).toBe(404);
    }
  });

  it('shows the draft as it was until it is renewed, at the address that it has', async () => {
    const link = await make();
    await cms.call(secretary, 'PATCH', `/api/policy-versions/${draft}`, { title: 'مسودة ثانية' });
    expect(read(link.file).title).toBe('مسودة أولى');
    expect((await act(secretary, link.id, 'renew')).status).toBe(200);
    const renewed = read(link.file);
    expect(renewed.title).toBe('مسودة ثانية');
    expect(Date.parse(renewed.expiresAt)).toBeGreaterThan(Date.parse(link.expiresAt));
    const seen = (await list()).links.find(({ id }) => id === link.id);
    expect(seen).toMatchObject({ expiresAt: renewed.expiresAt, takenAt: renewed.takenAt, isOpen: true });
    expect(seen?.renewedBy).toBe('أمين المجلس (تجريبي)');
  });

  it('is closed for good by a revocation, which deletes the file and is kept with who did it', async () => {
    const link = await make();
    expect((await act(secretary, link.id, 'revoke')).status).toBe(200);
    expect(files()).not.toContain(draftPreviewFile(link.hash));
    const seen = (await list()).links.find(({ id }) => id === link.id);
    expect(seen).toMatchObject({ isOpen: false, revoked: { by: 'أمين المجلس (تجريبي)' } });
    const again = await act(secretary, link.id, 'renew');
    expect([again.status, ...codesOf(again.body)]).toEqual([409, 'preview.closed']);
    expect(files()).not.toContain(draftPreviewFile(link.hash));
    expect((await act(secretary, link.id, 'revoke')).status).toBe(200);
    expect((await list()).links.find(({ id }) => id === link.id)?.revoked).toEqual(seen?.revoked);
  });

  it('ends revoked where one person renews it and another revokes it at once', async () => {
    const link = await make();
    await Promise.all([
      act(secretary, link.id, 'renew'),
      act(secretary, link.id, 'revoke'),
      act(secretary, link.id, 'renew'),
    ]);
    expect((await list()).links.find(({ id }) => id === link.id)?.isOpen).toBe(false);
    expect(files()).not.toContain(draftPreviewFile(link.hash));
  });

  it('that has expired is not renewed', async () => {
    const link = await make();
    await cms.payload.update({
      collection: 'preview-links',
      id: link.id,
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    });
    expect(codesOf((await act(secretary, link.id, 'renew')).body)).toEqual(['preview.closed']);
    expect((await list()).links.find(({ id }) => id === link.id)?.isOpen).toBe(false);
  });

  it('is one of ten open ones at most', async () => {
    const version = (await draftVersion(cms, await addPolicy(cms, 'many-links'))).id;
    const links = [];
    for (let count = 0; count < 10; count += 1) links.push(await make(version));
    const refused = await ask(secretary, version);
    expect([refused.status, ...codesOf(refused.body)]).toEqual([409, 'preview.too-many']);
    await act(secretary, links[0]?.id ?? '', 'revoke');
    expect((await ask(secretary, version)).status).toBe(201);
  });

  it('goes with its file when the draft is deleted', async () => {
    const version = (await draftVersion(cms, await addPolicy(cms, 'deleted'), { approval: {} })).id;
    const link = await make(version);
    expect((await cms.call(secretary, 'DELETE', `/api/policy-versions/${version}`)).status).toBe(200);
    expect(files()).not.toContain(draftPreviewFile(link.hash));
    expect((await cms.call(secretary, 'GET', `/api/preview-links/${link.id}`)).status).toBe(404);
  });

  it('is made for a draft without a title that no text was given yet', async () => {
    const association = await firstIn(cms, 'associations', 'rusukh');
    const empty = await cms.payload.create({
      collection: 'policy-versions',
      data: { association, policy: await addPolicy(cms, 'empty'), title: 'بلا نص', status: 'draft' },
    });
    expect(read((await make(empty.id)).file).sections).toEqual([]);
  });

  it('is in no file of the register', async () => {
    const link = await make();
    for (const path of await cms.register.list('')) {
      const bytes = Buffer.from((await cms.register.read(path)) ?? []).toString('latin1');
      expect([path, bytes.includes(link.hash), bytes.includes(link.token)]).toEqual([path, false, false]);
    }
  });

  it('is not made while the store is away, and leaves no row that says it was', async () => {
    const before = (await list()).links.length;
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    try {
      expect((await ask(secretary)).status).toBe(503);
      expect((await list()).links).toHaveLength(before);
    } finally {
      rmSync(folder);
      mkdirSync(folder);
    }
  });
});
