import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completedAssociations } from '@mithaq/domain/contracts/cms-service-api';
import { newAssociationIndex } from '@mithaq/domain/register/association-index';
import { associationIndexPath, platformIndexPath } from '@mithaq/domain/register/paths';
import {
  readAssociationIndex,
  readPlatformIndex,
  writeAssociationIndex,
} from '../src/register/register-files.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { docOf } from './support/answers.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh']);
});
afterAll(() => cms.stop());

const make = async (slug: string, name = 'جمعية البداية'): Promise<string> => {
  const answer = await cms.call('administrator', 'POST', '/api/associations', {
    slug,
    name,
    shortName: 'البداية',
    phone: '0112345678',
    neutralCorrespondence: false,
    numerals: 'western',
  });
  expect(answer.status).toBe(201);
  return docOf(answer.body).id;
};
const entryOf = async (slug: string) =>
  (await readPlatformIndex(cms.register))?.associations.find((entry) => entry.slug === slug);
const faults = async () => {
  const verdict = await verifyRegister(cms.register, undefined);
  return [...verdict.faults, ...verdict.associations.flatMap((found) => found.faults)];
};
const completeAll = async () => {
  let after: string | undefined;
  do {
    const answer = await cms.call('service', 'POST', '/api/associations/complete', { after });
    expect(answer.status).toBe(200);
    after = completedAssociations.parse(answer.body).next;
  } while (after !== undefined);
};
const fileOf = (path: string): string => {
  const { register } = cms.environment;
  if (register.kind !== 'folder') throw new Error('these tests read a folder');
  return join(register.dir, path);
};

describe('an association that is made', () => {
  it('is in the register at once, as one that prepares its first policies', async () => {
    await make('bidaya');
    expect(await entryOf('bidaya')).toEqual({ slug: 'bidaya', name: 'جمعية البداية', preparing: true });
    const index = await readAssociationIndex(cms.register, 'bidaya');
    expect(index).toMatchObject({ policies: [], channels: [], tools: [], chain: [] });
    expect(index?.profile).toMatchObject({ name: 'جمعية البداية', phone: '0112345678' });
    expect(await faults()).toEqual([]);
  });

  it('shows its new name, and keeps its address', async () => {
    const id = await make('renamed');
    const saved = await cms.call('administrator', 'PATCH', `/api/associations/${id}`, {
      name: 'جمعية باسم جديد',
      slug: 'elsewhere',
    });
    expect(saved.status).toBe(200);
    expect(await entryOf('renamed')).toMatchObject({ name: 'جمعية باسم جديد', preparing: true });
    expect((await readAssociationIndex(cms.register, 'renamed'))?.profile.name).toBe('جمعية باسم جديد');
    expect(await entryOf('elsewhere')).toBeUndefined();
  });

  it('is found no more when it is deleted, and again when another one is made at its address', async () => {
    const id = await make('short-lived');
    expect((await cms.call('administrator', 'DELETE', `/api/associations/${id}`)).status).toBe(200);
    expect(await entryOf('short-lived')).toBeUndefined();
    expect(await faults()).toEqual([]);
    await make('short-lived', 'جمعية أخرى');
    expect(await entryOf('short-lived')).toMatchObject({ name: 'جمعية أخرى', preparing: true });
    expect((await readAssociationIndex(cms.register, 'short-lived'))?.profile.name).toBe('جمعية أخرى');
  });

  it('shows its channels with its first policy and not before, and is then listed like the others', async () => {
    const { docs } = await cms.payload.find({
      collection: 'associations',
      where: { slug: { equals: 'rusukh' } },
      depth: 0,
    });
    const association = docs[0]?.id ?? '';
    await completeAll();
    expect(await entryOf('rusukh')).toMatchObject({ preparing: true });
    await cms.payload.create({
      collection: 'channels',
      data: { association, code: 'phone', label: 'هاتف', contact: '0112345678' },
    });
    expect((await readAssociationIndex(cms.register, 'rusukh'))?.channels).toEqual([]);
    await publishImported(cms, 'rusukh');
    expect(await entryOf('rusukh')).toEqual({ slug: 'rusukh', name: expect.any(String) });
    const index = await readAssociationIndex(cms.register, 'rusukh');
    expect(index?.channels.length).toBeGreaterThan(0);
    expect(index?.chain).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });
});

describe('the daily completion', () => {
  it('writes the index of an association that was made before indexes were', async () => {
    await make('older');
    await rm(fileOf(associationIndexPath('older')));
    await completeAll();
    expect((await readAssociationIndex(cms.register, 'older'))?.profile.slug).toBe('older');
    expect(await faults()).toEqual([]);
  });

  it('takes an association off the list that the database did not keep, and no other', async () => {
    const { profile } = (await readAssociationIndex(cms.register, 'bidaya')) ?? {};
    if (profile === undefined) throw new Error('bidaya was made');
    const lost = newAssociationIndex({ ...profile, slug: 'lost' }, new Date().toISOString());
    await writeAssociationIndex(cms.register, undefined, lost);
    expect(await entryOf('lost')).toMatchObject({ preparing: true });
    await completeAll();
    expect(await entryOf('lost')).toBeUndefined();
    expect(await entryOf('bidaya')).toMatchObject({ preparing: true });
    expect(await entryOf('rusukh')).toBeDefined();
  });
});

it('an association is not made while the register does not answer, and can be made afterwards', async () => {
  const platform = fileOf(platformIndexPath);
  const bytes = await readFile(platform);
  await writeFile(platform, '{"format":99}');
  const body = {
    slug: 'later',
    name: 'جمعية لاحقة',
    shortName: 'لاحقة',
    neutralCorrespondence: false,
    numerals: 'western',
  };
  const refused = await cms.call('administrator', 'POST', '/api/associations', body);
  expect(refused.status).toBe(503);
  expect(JSON.stringify(refused.body)).toContain('تعذّرت الكتابة في السجل العام');
  await writeFile(platform, bytes);
  expect((await cms.call('administrator', 'POST', '/api/associations', body)).status).toBe(201);
  expect(await entryOf('later')).toMatchObject({ preparing: true });
});
