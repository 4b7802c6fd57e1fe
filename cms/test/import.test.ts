import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { associationIndexPath } from '@mithaq/domain/register/paths';
import { sourcePolicy, sourceRemarks } from '@mithaq/domain/contracts/source-document';
import { contentSlugs } from '../src/import/content-slugs.ts';
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
import { content, startCms, type Cms } from './support/cms.ts';
import { idsIn } from './support/find.ts';

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
    expect(await idsIn(cms, 'users', slug)).toHaveLength(5);
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
