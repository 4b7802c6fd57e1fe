import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfPath, versionPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { completeAssociations } from '../src/versions/publish/complete-associations.ts';
import { versionDesk } from '../src/versions/endpoints/version-desk-shape.ts';
import { readAssociationIndex, writeAssociationIndex } from '../src/register/register-files.ts';
import { codesOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { addPolicy, approvedVersion, draftVersion } from './support/policies.ts';

const secretary = 'board-secretary of rusukh';

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

const move = (id: string, words: object) =>
  cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, words);
const deskOf = async (id: string) =>
  versionDesk.parse((await cms.call(secretary, 'GET', `/api/policy-versions/${id}/desk`)).body);

const saying = (text: string) => ({
  sections: [{ id: 'a', role: 'other' as const, heading: 'قسم', items: [{ id: 'b', text, items: [] }] }],
});

const approved = async (slug: string, text: string): Promise<string> => {
  const { id } = await draftVersion(cms, await addPolicy(cms, slug), saying(text));
  for (const to of ['in-review', 'approved']) expect((await move(id, { to })).status).toBe(200);
  return id;
};

it('a version with bullets and ticks of Word is published with its PDF', async () => {
  const id = await approved('ticks', '▪ بند ✓ بند ☐ ➢ 😀 ½ ﷼ \u20c1 \uf0fc');
  const answer = await move(id, { to: 'in-force' });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.body).not.toHaveProperty('warnings');
  expect((await deskOf(id)).published?.pdf).toBe(true);
  expect(await cms.register.read(pdfPath('rusukh', 'ticks', 1))).toBeDefined();
});

it('a sign that the PDF cannot show is named at its clause, and neither a reason nor an emergency passes it', async () => {
  const id = await approved('chinese', 'بند 中 بند');
  const finding = (await deskOf(id)).findings.find(({ message }) => message.includes('U+4E2D'));
  expect(finding).toMatchObject({ severity: 'block', path: 'sections.0.items.0.text', mayOverrule: false });
  const overruled = await cms.call(secretary, 'POST', `/api/policy-versions/${id}/overrule`, {
    fingerprint: finding?.fingerprint,
    reason: 'سبب',
  });
  expect(overruled.status).toBe(409);
  for (const words of [{ to: 'in-force' }, { to: 'in-force', emergency: 'خطر على السلامة' }]) {
    const refused = await move(id, words);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toContain('guard.sign.unprintable');
  }
  expect(await cms.register.read(versionPath('rusukh', 'chinese', 1))).toBeUndefined();
});

it('a draft that was stored before the rule cannot be published with an override in it', async () => {
  const id = await approved('override', 'بند');
  await cms.payload.db.updateOne({
    collection: 'policy-versions',
    id,
    data: { changeNote: 'سياسة \u202e2026/1' },
  });
  const refused = await move(id, { to: 'in-force' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    errors: expect.arrayContaining([
      { code: 'guard.sign.refused', path: 'changeNote', detail: expect.stringContaining('U+202E') },
    ]),
  });
});

it('the file of a version takes no override from a name that was stored before the rule, and says where it is', async () => {
  const id = await approved('old-name', 'بند');
  const { docs } = await cms.payload.find({
    collection: 'associations',
    where: { slug: { equals: 'rusukh' } },
    depth: 0,
  });
  const name = docs[0]?.name ?? '';
  const rename = (to: string) =>
    cms.payload.db.updateOne({ collection: 'associations', id: docs[0]?.id ?? '', data: { name: to } });
  await rename(`${name} \u202e2026`);
  try {
    const refused = await move(id, { to: 'in-force' });
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toContain('guard.sign.refused');
    expect(JSON.stringify(refused.body)).toContain('"path":"association"');
    expect(await cms.register.read(versionPath('rusukh', 'old-name', 1))).toBeUndefined();
  } finally {
    await rename(name);
  }
  expect((await move(id, { to: 'in-force' })).status).toBe(200);
});

it('a PDF that could not be made is said at the desk, and made again by the run of every day', async () => {
  const id = await approvedVersion(cms, await addPolicy(cms, 'later'), '');
  expect((await move(id, { to: 'in-force' })).status).toBe(200);
  const index = await readAssociationIndex(cms.register, 'rusukh');
  const folder = z.object({ dir: z.string() }).parse(cms.environment.register).dir;
  await rm(join(folder, pdfPath('rusukh', 'later', 1)));
  const policies = index?.policies.map((policy) =>
    policy.slug === 'later'
      ? { ...policy, versions: policy.versions.map(({ pdf: _lost, ...entry }) => entry) }
      : policy,
  );
  if (index === undefined || policies === undefined) throw new Error('nothing was published');
  await writeAssociationIndex(cms.register, index, { ...index, policies });
  expect((await deskOf(id)).published?.pdf).toBe(false);
  const { completed } = await completeAssociations(cms.register, await cms.request(), undefined);
  expect(completed).toMatchObject([{ association: 'rusukh', pdfs: 1 }]);
  expect((await deskOf(id)).published?.pdf).toBe(true);
});
