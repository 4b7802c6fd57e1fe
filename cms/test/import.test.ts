import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { associationIndex, registeredVersion } from '@mithaq/domain/contracts/register';
import { associationIndexPath, versionPath } from '@mithaq/domain/register/paths';
import { sourcePolicy, sourceRemarks } from '@mithaq/domain/contracts/source-document';
import { contentSlugs } from '../src/import/read-source-document.ts';
import {
  enterDemoApproval,
  overruleAsSecretary,
  publishAsSecretary,
  reasonsAgainstPublication,
  untouchedImport,
} from '../src/import/demo-publication.ts';
import { approvalOf, issueDateOf } from '../src/versions/mapping/version.ts';
import { policyTextOf } from '../src/versions/mapping/policy-text.ts';
import type { PolicyVersion } from '../src/payload-types.ts';
import { canonicalBytes, sha256Of } from '../src/register/canonical.ts';
import { startCms, type Cms } from './support/cms.ts';
import { idsIn } from './support/find.ts';
import { content } from './support/source-document.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCms();
  await cms.load(...contentSlugs);
});
afterAll(() => cms.stop());

const source = async (slug: string) =>
  sourcePolicy.parse(JSON.parse(await readFile(join(content, slug, 'policy.json'), 'utf8')));
const draftOf = async (slug: string): Promise<PolicyVersion> => {
  const draft = await untouchedImport(await cms.request(), slug);
  if (draft === undefined) throw new Error(`${slug} was not imported`);
  return draft;
};

describe.each(contentSlugs)('%s', (slug) => {
  it('is read from the database word for word', async () => {
    const draft = await draftOf(slug);
    const policy = await source(slug);
    expect(policyTextOf(draft)).toEqual(policy.text);
    expect(approvalOf(draft)).toEqual(policy.approval);
    expect(issueDateOf(draft)).toEqual(policy.issueDate);
    expect(draft.issueNumber ?? undefined).toBe(policy.issueNumber);
  });

  it('is a draft with its source, its corrections and its remarks beside it', async () => {
    const draft = await draftOf(slug);
    expect(draft.status).toBe('draft');
    expect(draft.source?.text).toBe(await readFile(join(content, slug, 'source.txt'), 'utf8'));
    const remarks = sourceRemarks.parse(
      JSON.parse(await readFile(join(content, slug, 'remarks.json'), 'utf8')),
    );
    expect(sourceRemarks.parse(draft.source?.remarks)).toEqual(remarks);
  });

  it('has a channel and a tool for each that the policy lists', async () => {
    const { text } = await source(slug);
    const inRole = (role: string) =>
      clausesOf({ ...text, sections: text.sections.filter((section) => section.role === role) }).filter(
        ({ code }) => code !== undefined,
      );
    expect(await idsIn(cms, 'channels', slug)).toHaveLength(inRole('channels').length);
    expect(await idsIn(cms, 'tools', slug)).toHaveLength(inRole('tools').length);
  });

  it('changes nothing when it is imported again', async () => {
    const before = await idsIn(cms, 'channels', slug);
    await cms.load(slug);
    expect(await idsIn(cms, 'channels', slug)).toEqual(before);
    expect(await idsIn(cms, 'policy-versions', slug)).toHaveLength(1);
    expect(await idsIn(cms, 'users', slug)).toHaveLength(9);
  });
});

it('the guard finds three documents ready, two approvals missing, and one name of another association', async () => {
  const reasons = await Promise.all(
    contentSlugs.map(async (slug) => [
      slug,
      (await reasonsAgainstPublication(await cms.request(), await draftOf(slug))).map(({ code }) => code),
    ]),
  );
  expect(Object.fromEntries(reasons)).toEqual({
    rusukh: [],
    'ihsan-tabuk': [],
    libraries: [],
    robotweak: ['approval.missing'],
    kafel: ['approval.missing', 'guard.organisation.foreign'],
  });
});

it('a demo approval puts a version without an approval in force, and the register marks it', async () => {
  const req = await cms.request();
  await enterDemoApproval(cms.payload, req, 'kafel', await draftOf('kafel'));
  await expect(
    publishAsSecretary(cms.payload, req, cms.register, 'kafel', await draftOf('kafel')),
  ).rejects.toThrow('guard.organisation.foreign');
  const overruled = await overruleAsSecretary(cms.payload, req, 'kafel', await draftOf('kafel'));
  expect(overruled).toMatchObject([{ finding: { facts: { words: 'جمعية البر الخيرية في شعبة نصاب' } } }]);
  await publishAsSecretary(cms.payload, req, cms.register, 'kafel', await draftOf('kafel'));
  const bytes = await cms.register.read(associationIndexPath('kafel'));
  const index = associationIndex.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
  expect(index.policies[0]?.versions).toMatchObject([
    { version: 1, status: 'in-force', demonstration: true },
  ]);
  expect(await untouchedImport(await cms.request(), 'kafel')).toBeUndefined();
});

/**
 * SHA-256 of each first version of the five documents in canonical form, with its time of publication set to
 * `PUBLISHED_AT`. A hash that changes means that every published file of this kind would be written in another way:
 * readers keep the hashes of what they have read, so format 1 never changes.
 */
const PUBLISHED_AT = '2026-01-01T00:00:00.000Z';
const publishedHashes: Readonly<Record<string, string>> = {
  rusukh: 'cb2b907a945f0bf3aacf1b9409e3572748d017ede7dd41fe757af4beb71e2dbc',
  'ihsan-tabuk': '71624b0c21457cdb7bf3878f3951c3c9dbf8e52a5568ad8991f4561fdf7b2e42',
  libraries: '2e9b51e8114d55b378c9d49576745afcd27f31f2fa6c1d4db63e1763239c8447',
  robotweak: 'dacfcb5fc4ee2387936206af740dd229dbc023d51b616a63b3caa4e65256555d',
  kafel: '7db1cf0f18fbf827480c9091761949e6bf92cac5b39ba085e74b06f9e10ed371',
};

it('writes the files of the five documents with the bytes that they always had', async () => {
  const hashes = new Map<string, string>();
  for (const slug of contentSlugs) {
    const draft = await untouchedImport(await cms.request(), slug);
    if (draft !== undefined) {
      if (approvalOf(draft) === undefined) {
        await enterDemoApproval(cms.payload, await cms.request(), slug, draft);
      }
      await publishAsSecretary(cms.payload, await cms.request(), cms.register, slug, await draftOf(slug));
    }
    const { slug: policy } = await source(slug);
    const bytes = await cms.register.read(versionPath(slug, policy, 1));
    const file = registeredVersion.parse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
    expect(Buffer.from(bytes ?? [])).toEqual(Buffer.from(canonicalBytes(file)));
    hashes.set(slug, sha256Of(canonicalBytes({ ...file, publishedAt: PUBLISHED_AT })));
  }
  expect(Object.fromEntries(hashes)).toEqual(publishedHashes);
});
