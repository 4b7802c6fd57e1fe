import { associationSearch, directoryShard } from '@mithaq/domain/contracts/search';
import {
  associationIndexPath,
  platformIndexPath,
  searchPath,
  searchShardPath,
} from '@mithaq/domain/register/paths';
import { withVersionWithdrawn } from '@mithaq/domain/register/association-index';
import { shardOf } from '@mithaq/domain/search/directory';
import { searchIndexOptions } from '@mithaq/domain/search/passages';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readAssociationIndex,
  readPlatformIndex,
  writeAssociationIndex,
} from '../src/register/register-files.ts';
import { RegisterConflict, type RegisterWriter } from '../src/register/register-writer.ts';
import { writeSearchOf } from '../src/register/search-files.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await publishImported(cms, 'rusukh');
  await publishImported(cms, 'libraries');
});
afterAll(() => cms.stop());

const jsonAt = async (path: string): Promise<unknown> => {
  const bytes = await cms.register.read(path);
  if (bytes === undefined) throw new Error(`nothing at ${path}`);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
};
const searchOf = async (slug: string) => associationSearch.parse(await jsonAt(searchPath(slug)));
const entryOf = async (slug: string) =>
  directoryShard
    .parse(await jsonAt(searchShardPath(shardOf(slug))))
    .associations.find((entry) => entry.slug === slug);
const indexOf = async (slug: string) => {
  const index = await readAssociationIndex(cms.register, slug);
  if (index === undefined) throw new Error(`no index of ${slug}`);
  return index;
};

/** Wraps the register and notes every file that is replaced. */
const watched = (paths: string[]): RegisterWriter => ({
  read: (path) => cms.register.read(path),
  list: (prefix) => cms.register.list(prefix),
  createOnce: (path, bytes) => cms.register.createOnce(path, bytes),
  update: (path, change) =>
    cms.register.update(path, (before) => {
      const after = change(before);
      if (after !== undefined) paths.push(path);
      return after;
    }),
});

describe('the search files of a register', () => {
  it('are written with a publication: the text in force, its hash and an index that finds its words', async () => {
    const [policy] = (await indexOf('rusukh')).policies;
    const search = await searchOf('rusukh');
    expect(search.policies).toMatchObject([
      { slug: policy?.slug, hash: policy?.versions[0]?.hash, version: 1 },
    ]);
    expect(search.policies[0]?.passages[0]).toEqual({ kind: 'title', text: policy?.title });
    const index = MiniSearch.loadJS<{ id: string }>(search.index, searchIndexOptions);
    expect(index.search('مقابلة').length).toBeGreaterThan(0);
    expect((await entryOf('rusukh'))?.words).toContain(' مقابله ');
  });

  it('keep one line for each association in the directory', async () => {
    expect(await entryOf('libraries')).toMatchObject({ documentTypes: ['policy'] });
    expect(await entryOf('rusukh')).toMatchObject({ documentTypes: ['policy'] });
  });

  it('are not rewritten while nothing searchable changes, and are written before the index', async () => {
    const paths: string[] = [];
    const index = await indexOf('rusukh');
    const later = { ...index, updatedAt: new Date().toISOString() };
    await writeAssociationIndex(watched(paths), index, later);
    expect(paths).toEqual([associationIndexPath('rusukh')]);
    await cms.register.update(searchPath('rusukh'), () => Buffer.from('{"half":'));
    await writeAssociationIndex(watched(paths), later, index);
    expect(paths.slice(1)).toEqual([searchPath('rusukh'), associationIndexPath('rusukh')]);
    expect((await searchOf('rusukh')).policies).toHaveLength(1);
  });

  it('leave the list of all associations alone while no name changes, and change it with a name', async () => {
    const locked: string[] = [];
    const register: RegisterWriter = {
      ...watched([]),
      update: (path, change) => {
        locked.push(path);
        return cms.register.update(path, change);
      },
    };
    const index = await indexOf('libraries');
    const later = { ...index, updatedAt: new Date().toISOString() };
    await writeAssociationIndex(register, index, later);
    expect(locked).not.toContain(platformIndexPath);
    const renamed = { ...later, profile: { ...later.profile, name: 'اسم آخر' } };
    await writeAssociationIndex(register, later, renamed);
    expect(locked).toContain(platformIndexPath);
    await writeAssociationIndex(register, renamed, index);
    const listed = (await readPlatformIndex(cms.register))?.associations;
    expect(listed?.find(({ slug }) => slug === 'libraries')?.name).toBe(index.profile.name);
  });

  it('keep the lines of two associations that publish at once', async () => {
    const index = await indexOf('rusukh');
    const slugs = Array.from({ length: 400 }, (_, n) => `same-${String(n)}`).filter(
      (slug) => shardOf(slug) === 3,
    );
    expect(slugs.length).toBeGreaterThan(10);
    // A step that meets another writer for too long is run again, as `inTransaction` runs it.
    const written = async (slug: string): Promise<void> => {
      const profile = { ...index.profile, slug, name: slug };
      const before = await readAssociationIndex(cms.register, slug);
      await writeAssociationIndex(cms.register, before, { ...index, profile, policies: [] }).catch(
        (error: unknown) => {
          if (error instanceof RegisterConflict) return written(slug);
          throw error;
        },
      );
    };
    await Promise.all(slugs.map(written));
    const shard = directoryShard
      .parse(await jsonAt(searchShardPath(3)))
      .associations.map((entry) => entry.slug);
    expect(shard).toEqual(expect.arrayContaining(slugs));
    const platform = await readPlatformIndex(cms.register);
    expect(platform?.associations.map((entry) => entry.slug)).toEqual(
      expect.arrayContaining([...slugs, 'rusukh', 'libraries']),
    );
  });

  it('lose a version that was withdrawn, and regain it from an index that has it in force', async () => {
    const index = await indexOf('libraries');
    const withdrawal = { kind: 'withdrawn', reason: 'سبب', at: '2026-11-20T09:00:00.000Z' } as const;
    const [policy] = index.policies;
    await writeSearchOf(cms.register, withVersionWithdrawn(index, policy?.slug ?? '', 1, withdrawal));
    expect((await searchOf('libraries')).policies).toEqual([]);
    expect(await entryOf('libraries')).toMatchObject({ documentTypes: [], words: '  ' });
    await writeSearchOf(cms.register, index);
    expect((await searchOf('libraries')).policies).toHaveLength(1);
  });
});
