import { associationIndexPath, platformIndexPath } from '@mithaq/domain/register/paths';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { readAssociationIndex, unlistAssociations } from '../src/register/register-files.ts';
import { RegisterUnavailable } from '../src/register/register-writer.ts';
import { verifyRegister } from '../src/register/verify-register.ts';
import { startBucket } from './support/bucket.ts';
import { embedded, startCmsWith, transactional, type Cms } from './support/cms.ts';
import { dyingAfter } from './support/dying-writer.ts';
import { firstIn } from './support/find.ts';
import { addPolicy, approvedVersion, publishThrough } from './support/policies.ts';

/** Files that the publication of a listed association writes, in this order. */
const files = [
  { file: 'version', last: /\/v\d+\.json$/u },
  { file: 'hash entry', last: /^hashes\//u },
  { file: 'PDF', last: /\.pdf$/u },
  { file: 'search file', last: /^search\/policies\//u },
  { file: 'words', last: /^search\/words\//u },
  { file: 'index', last: /\/index\.json$/u },
];

const ways = [
  'the same version is published again',
  'another policy is published',
  'the command runs',
] as const;

/**
 * The embedded database has a folder beside it, as on one machine, and there every pair is tried; MongoDB has a bucket,
 * as in a deployment, with each file and each way once: neither the store of the register nor the database knows what
 * completes a publication.
 */
const kinds = embedded ? ['folder'] : ['bucket'];
const pairs = ways.flatMap((way, nth) => files.map((file, at) => ({ way, ...file, once: at % 3 === nth })));

describe.each(kinds)('a publication into a %s that is interrupted', (kind) => {
  const interruptions = kind === 'folder' ? pairs : pairs.filter(({ once }) => once);
  let cms: Cms;
  let bucket: Awaited<ReturnType<typeof startBucket>> | undefined;
  let relations: string;
  let other: string;

  beforeAll(async () => {
    bucket = kind === 'bucket' ? await startBucket() : undefined;
    cms = await startCmsWith(['rusukh'], bucket?.variables);
    // The association that was loaded here stands in the list as one that prepares its policies; a copy of it does not.
    await unlistAssociations(cms.register, ['rusukh']);
    relations = await addPolicy(cms, 'relations');
    other = await addPolicy(cms, 'other');
  });
  afterAll(async () => {
    await cms.stop();
    await bucket?.stop();
  });

  /** Returns everything that a reader can reach: the list and the index, because nothing else leads anywhere. */
  const seenByReaders = async (): Promise<string> => {
    const read = async (path: string) => Buffer.from((await cms.register.read(path)) ?? []).toString('utf8');
    const list = await read(platformIndexPath);
    return list.includes('"rusukh"') ? `${list}${await read(associationIndexPath('rusukh'))}` : list;
  };
  const statusOf = async (id: string) =>
    (await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 })).status;
  const inForceInCms = async () => {
    const { docs } = await cms.payload.find({
      collection: 'policy-versions',
      where: { status: { equals: 'in-force' } },
      pagination: false,
      depth: 0,
    });
    return docs.map(({ hash }) => hash ?? '').sort();
  };
  const faults = async () => {
    const verdict = await verifyRegister(cms.register, undefined);
    return [...verdict.faults, ...verdict.associations.flatMap((association) => association.faults)];
  };
  const finish = async (way: (typeof ways)[number], id: string): Promise<void> => {
    if (way === 'the same version is published again') return publishThrough(cms, cms.register, id);
    if (way === 'another policy is published')
      return publishThrough(cms, cms.register, await approvedVersion(cms, other, 'غيرها'));
    const association = { id: await firstIn(cms, 'associations', 'rusukh'), slug: 'rusukh' };
    await completeRegisterOf(cms.register, await cms.request(), association, new Date().toISOString());
  };

  it('at the very first publication, before the list names the association, shows readers nothing', async () => {
    const id = await approvedVersion(cms, relations, 'أول إصدار');
    const { writer, written } = dyingAfter(/\/index\.json$/u, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(written.at(-1)).toBe('associations/rusukh/index.json');
    expect(await seenByReaders()).not.toContain('"rusukh"');
    expect(await statusOf(id)).toBe('approved');

    await publishThrough(cms, cms.register, id);
    expect(await statusOf(id)).toBe('in-force');
    expect((await readAssociationIndex(cms.register, 'rusukh'))?.chain).toHaveLength(1);
    expect(await seenByReaders()).toContain('"rusukh"');
    expect(await faults()).toEqual([]);
  });

  it.each(interruptions)('after its $file was written is whole once $way', async ({ way, file, last }) => {
    const before = await seenByReaders();
    const links = (await readAssociationIndex(cms.register, 'rusukh'))?.chain.length ?? 0;
    const id = await approvedVersion(cms, relations, `${way} ${file}`);
    const { writer, written } = dyingAfter(last, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(written.at(-1)).toMatch(last);
    if (file !== 'index') expect(await seenByReaders()).toBe(before);
    expect(await statusOf(id)).toBe('approved');
    expect(await faults()).toEqual([]);

    await finish(way, id);
    expect(await statusOf(id)).toBe('in-force');
    const index = await readAssociationIndex(cms.register, 'rusukh');
    const added = way === 'another policy is published' ? 2 : 1;
    expect(index?.chain).toHaveLength(links + added);
    const versions = index?.policies.flatMap((policy) => policy.versions) ?? [];
    const inForce = versions.filter(({ status }) => status === 'in-force').map(({ hash }) => hash);
    expect(inForce.sort()).toEqual(await inForceInCms());
    expect(await faults()).toEqual([]);
  });

  it('is not shown if the database refuses it and rolls back, and is complete once published again', async () => {
    const before = await seenByReaders();
    const id = await approvedVersion(cms, relations, 'ترفضه القاعدة');
    const { db } = cms.payload;
    const updateOne = db.updateOne.bind(db);
    const refusing = vi
      .spyOn(db, 'updateOne')
      .mockImplementation((args) =>
        args.collection === 'policy-versions' ? Promise.reject(new Error('refused')) : updateOne(args),
      );
    await expect(publishThrough(cms, cms.register, id)).rejects.toThrow('refused');
    refusing.mockRestore();
    expect((await seenByReaders()) === before).toBe(transactional);
    expect(await statusOf(id)).toBe('approved');

    await publishThrough(cms, cms.register, id);
    expect(await statusOf(id)).toBe('in-force');
    expect(await seenByReaders()).toContain('ترفضه القاعدة');
    expect(await faults()).toEqual([]);
  });

  it('skips its file and takes the next number when the version has changed since', async () => {
    const id = await approvedVersion(cms, relations, 'سيتغير');
    const { writer, written } = dyingAfter(/\/v\d+\.json$/u, cms.register);
    await expect(publishThrough(cms, writer, id)).rejects.toBeInstanceOf(RegisterUnavailable);
    const secretary = 'board-secretary of rusukh';
    const go = (to: string) =>
      cms.call(secretary, 'POST', `/api/policy-versions/${id}/move`, {
        to,
        note: 'تعديل',
        reason: 'تعديل',
      });
    expect((await go('draft')).status).toBe(200);
    await cms.call(secretary, 'PATCH', `/api/policy-versions/${id}`, { changeNote: 'تغيّر' });
    await go('in-review');
    await go('approved');
    const kept = await cms.register.read(written[0] ?? '');
    await finish('the command runs', id);
    expect(await statusOf(id)).toBe('approved');
    await publishThrough(cms, cms.register, id);
    expect(await cms.register.read(written[0] ?? '')).toEqual(kept);
    const verdict = await verifyRegister(cms.register, 'rusukh');
    expect(verdict.associations[0]?.faults).toEqual([]);
    expect(verdict.associations[0]?.unannounced).toContain(written[0]);
  });

  it('leaves a note of its completion and of the person who caused it', async () => {
    const events = await cms.payload.find({
      collection: 'version-events',
      where: { note: { equals: 'أُكمل نشر بدأ ثم انقطع قبل أن يتم.' } },
      pagination: false,
    });
    const completed = interruptions.filter(({ way }) => way !== 'the same version is published again');
    expect(events.docs).toHaveLength(completed.length);
    expect(new Set(events.docs.map(({ to }) => to))).toEqual(new Set(['in-force']));
  });
});
