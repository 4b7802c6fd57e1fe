import { associationWords, changedWords, policySearch } from '@mithaq/domain/contracts/search';
import {
  associationIndexPath,
  platformIndexPath,
  changedWordsFolder,
  policySearchPath,
  versionPath,
  wordsPath,
} from '@mithaq/domain/register/paths';
import { withVersionWithdrawn } from '@mithaq/domain/register/association-index';
import { searchIndexOptions } from '@mithaq/domain/search/passages';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '../src/register/canonical.ts';
import {
  readAssociationIndex,
  readPlatformIndex,
  readRegisteredVersion,
  writeAssociationIndex,
} from '../src/register/register-files.ts';
import type { RegisterWriter } from '../src/register/register-writer.ts';
import { writeSearchOf } from '../src/register/search-files.ts';
import { completeRegisterOf } from '../src/versions/publish/complete-register.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
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
const searchOf = async (slug: string, policy: string) =>
  policySearch.parse(await jsonAt(policySearchPath(slug, policy)));
const wordsOf = async (slug: string) => associationWords.parse(await jsonAt(wordsPath(slug))).policies;
/** Returns the words of an association that the directory may lack, whatever publication announced them. */
const announcedOf = async (slug: string) => {
  const paths = await cms.register.list(changedWordsFolder);
  const of = paths.filter((path) => path.startsWith(`${changedWordsFolder}${slug}.`));
  return Promise.all(of.map(async (path) => changedWords.parse(await jsonAt(path)).entry));
};
const indexOf = async (slug: string) => {
  const index = await readAssociationIndex(cms.register, slug);
  if (index === undefined) throw new Error(`no index of ${slug}`);
  return index;
};

const policyOf = async (slug: string) => {
  const [policy] = (await indexOf(slug)).policies;
  if (policy === undefined) throw new Error(`no policy of ${slug}`);
  return policy;
};

/** Wraps the register and notes every file that is replaced. */
const watched = (paths: string[]): RegisterWriter => ({
  read: (path) => cms.register.read(path),
  list: (prefix) => cms.register.list(prefix),
  createOnce: (path, bytes) => cms.register.createOnce(path, bytes),
  remove: (path) => cms.register.remove(path),
  update: (path, change) =>
    cms.register.update(path, (before) => {
      const after = change(before);
      if (after !== undefined) paths.push(path);
      return after;
    }),
});

describe('the search files of a register', () => {
  it('are written with a publication: the text in force, its hash and an index that finds its words', async () => {
    const policy = await policyOf('rusukh');
    const search = await searchOf('rusukh', policy.slug);
    expect(search.policy).toMatchObject({ slug: policy.slug, hash: policy.versions[0]?.hash, version: 1 });
    expect(search.policy.passages[0]).toEqual({ kind: 'title', text: policy.title });
    const index = MiniSearch.loadJS<{ id: string }>(search.index, searchIndexOptions);
    expect(index.search('مقابلة').length).toBeGreaterThan(0);
    const [words] = await wordsOf('rusukh');
    expect(words?.words).toContain(' مقابله ');
  });

  it('announce the words of a publication to readers of the directory, before the association has them', async () => {
    const words = (await wordsOf('libraries')).map((row) => row.words);
    expect(await announcedOf('libraries')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ slug: 'libraries', documentTypes: ['policy'], words: words[0] }),
      ]),
    );
    for (const path of await cms.register.list(changedWordsFolder)) await cms.register.remove(path);
    const index = await indexOf('libraries');
    const dying = { ...watched([]), update: () => Promise.reject(new RangeError('stopped')) };
    const withdrawal = { kind: 'withdrawn', reason: 'سبب', at: '2026-11-20T09:00:00.000Z' } as const;
    const withdrawn = withVersionWithdrawn(index, index.policies[0]?.slug ?? '', 1, withdrawal);
    await expect(writeSearchOf(dying, withdrawn)).rejects.toBeInstanceOf(RangeError);
    expect(await wordsOf('libraries')).toHaveLength(1);
    expect(await announcedOf('libraries')).toMatchObject([{ slug: 'libraries', documentTypes: [] }]);
  });

  it('are not rewritten while nothing searchable changes, and are written before the index', async () => {
    const paths: string[] = [];
    const index = await indexOf('rusukh');
    const later = { ...index, updatedAt: new Date().toISOString() };
    await writeAssociationIndex(watched(paths), index, later);
    expect(paths).toEqual([associationIndexPath('rusukh')]);
    await cms.register.update(wordsPath('rusukh'), () => Buffer.from('{"half":'));
    await writeAssociationIndex(watched(paths), later, index);
    expect(paths.slice(1)).toEqual([wordsPath('rusukh'), associationIndexPath('rusukh')]);
    expect(await wordsOf('rusukh')).toHaveLength(1);
  });

  it('of a policy are written with its own publication alone, whatever else the association has', async () => {
    const index = await indexOf('rusukh');
    const policy = await policyOf('rusukh');
    const file = await readRegisteredVersion(cms.register, 'rusukh', policy.slug, 1);
    if (file === undefined) throw new Error('no version');
    const policies = Array.from({ length: 30 }, (_, n) => ({ slug: `copy-${String(n)}` }));
    const files = new Map<string, Uint8Array>(
      policies.map(({ slug }) => {
        const copy = { ...file, policy: { ...file.policy, slug } };
        return [versionPath('rusukh', slug, 1), canonicalBytes(copy)];
      }),
    );
    const hash = (n: number): string => String(n).padStart(64, '0');
    const copies = (changed: number) =>
      policies.map(({ slug }, n) => ({
        ...policy,
        slug,
        versions: policy.versions.map((version) => ({ ...version, hash: hash(n === 7 ? changed : n) })),
      }));
    const written: string[] = [];
    const read: string[] = [];
    const register: RegisterWriter = {
      read: (path) => {
        read.push(path);
        return Promise.resolve(files.get(path));
      },
      list: () => Promise.resolve([]),
      createOnce: () => Promise.resolve('taken'),
      remove: () => Promise.resolve(),
      update: (path, change) => {
        const after = change(files.get(path));
        if (after === undefined) return Promise.resolve();
        written.push(path);
        files.set(path, after);
        return Promise.resolve();
      },
    };
    await writeSearchOf(register, { ...index, policies: copies(7) });
    expect(written).toHaveLength(31);
    [written.length, read.length] = [0, 0];
    await writeSearchOf(register, { ...index, policies: copies(99) });
    expect(written).toEqual([policySearchPath('rusukh', 'copy-7'), wordsPath('rusukh')]);
    expect(read).toEqual([wordsPath('rusukh'), versionPath('rusukh', 'copy-7', 1)]);
    const made = files.get(policySearchPath('rusukh', 'copy-7'));
    expect(policySearch.parse(JSON.parse(Buffer.from(made ?? []).toString('utf8'))).policy.hash).toBe(
      hash(99),
    );
  });

  it('are made again by a repair where one was lost or damaged', async () => {
    const policy = await policyOf('rusukh');
    const path = policySearchPath('rusukh', policy.slug);
    const before = await cms.register.read(path);
    await cms.register.update(path, () => Buffer.from('{"half":'));
    const association = { id: await firstIn(cms, 'associations', 'rusukh'), slug: 'rusukh' };
    const at = new Date().toISOString();
    await completeRegisterOf(cms.register, await cms.request(), association, at, { announcedOnly: true });
    expect(await cms.register.read(path)).toEqual(Buffer.from('{"half":'));
    await completeRegisterOf(cms.register, await cms.request(), association, at);
    expect(await cms.register.read(path)).toEqual(before);
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

  it('of associations that publish at once are none that two of them write', async () => {
    const index = await indexOf('rusukh');
    const slugs = Array.from({ length: 50 }, (_, n) => `same-${String(n)}`);
    const paths: string[] = [];
    const register = watched(paths);
    await Promise.all(
      slugs.map((slug) =>
        writeSearchOf(register, { ...index, profile: { ...index.profile, slug, name: slug } }),
      ),
    );
    expect(paths.toSorted()).toEqual(slugs.map(wordsPath).toSorted());
  });

  it('lose a version that was withdrawn, and regain it from an index that has it in force', async () => {
    const index = await indexOf('libraries');
    const withdrawal = { kind: 'withdrawn', reason: 'سبب', at: '2026-11-20T09:00:00.000Z' } as const;
    const [policy] = index.policies;
    await writeSearchOf(cms.register, withVersionWithdrawn(index, policy?.slug ?? '', 1, withdrawal));
    expect(await wordsOf('libraries')).toEqual([]);
    await writeSearchOf(cms.register, index);
    expect(await wordsOf('libraries')).toMatchObject([{ slug: policy?.slug }]);
  });
});
