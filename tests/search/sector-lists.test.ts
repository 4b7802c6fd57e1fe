/** The lists of the sector as the CMS writes and merges them, read as the site reads them. */
import type { AssociationWords } from '@mithaq/domain/contracts/search';
import type { SectorFacts } from '@mithaq/domain/contracts/sector';
import { REGISTER_FORMAT } from '@mithaq/domain/contracts/register';
import {
  changedWordsFolder,
  platformIndexPath,
  segmentsFolder,
  wordsPath,
} from '@mithaq/domain/register/paths';
import { changedLatest, sectorLists } from '@mithaq/domain/sector/sector';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes } from '../../cms/src/register/canonical.ts';
import { compactSearch } from '../../cms/src/register/compact-search.ts';
import { RegisterConflict } from '../../cms/src/register/register-writer.ts';
import { writeWords } from '../../cms/src/register/search-files.ts';
import { createRegisterReader } from '../../site/src/features/register/register.server.ts';
import { createSectorReader, type Sector } from '../../site/src/features/sector/sector-lists.server.ts';
import { memoryRegister, type MemoryRegister } from '../support/memory-register.ts';

const wordsOf = (association: string, sector: SectorFacts | null | undefined): AssociationWords => ({
  format: 1,
  association,
  policies: [],
  ...(sector === undefined ? {} : { sector }),
});

const publish = (register: MemoryRegister, words: AssociationWords): Promise<void> =>
  writeWords(register, words, { present: register.files.get(wordsPath(words.association)), again: false });

const compactAll = async (register: MemoryRegister): Promise<number> => {
  for (let steps = 1; ; steps += 1)
    if (!(await compactSearch(register, new Date('2026-11-29'))).more) return steps;
};

/** Writes the platform's list, which the CMS writes when an association joins. */
const list = (register: MemoryRegister, named: ReadonlyMap<string, string>): void => {
  const associations = [...named].map(([slug, name]) => ({ slug, name }));
  register.files.set(platformIndexPath, canonicalBytes({ format: REGISTER_FORMAT, associations }));
};

const readerOf = ({ store }: MemoryRegister) =>
  createSectorReader(
    store,
    createRegisterReader(store, () => 0),
    () => 0,
  );

const allRows = (sector: Sector, order: 'byName' | 'byCity') => sector.rows(order, 0, 10_000);

const factsOf = (name: string, city: string | undefined, day: number): SectorFacts => ({
  name,
  ...(city === undefined ? {} : { city }),
  policies: day,
  changedAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
  latest: [
    {
      policy: 'one',
      title: 'سياسة',
      documentType: 'policy',
      version: day,
      publishedAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
      demonstration: false,
    },
  ],
});

const slugs = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'];
const facts = fc
  .tuple(
    fc.constantFrom('جمعية البر', 'جمعية الأمل', 'Kafel', 'جمعية ورد'),
    fc.constantFrom('تبوك', 'الرياض', undefined),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((drawn) => factsOf(...drawn));
const lives = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        step: fc.constant('publish' as const),
        slug: fc.constantFrom(...slugs),
        facts: fc.option(facts),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ step: 'compact' as const }) },
    { weight: 1, arbitrary: fc.constant({ step: 'lose a file' as const }) },
  ),
  { maxLength: 20 },
);

test('after any life of a register the lists say of every association what it last published', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const register = memoryRegister();
      const last = new Map<string, SectorFacts | null>();
      for (const step of life) {
        if (step.step === 'publish') {
          await publish(register, wordsOf(step.slug, step.facts));
          last.set(step.slug, step.facts);
        } else if (step.step === 'compact') await compactAll(register);
        else {
          for (const path of await register.list(segmentsFolder))
            if (path.includes('.sector.')) register.files.delete(path);
        }
      }
      await compactAll(register);
      list(
        register,
        new Map([...last].flatMap(([slug, facts]) => (facts === null ? [] : [[slug, facts.name]]))),
      );
      const sector = await readerOf(register).sector();
      const rows = [...last].flatMap(([slug, facts]) => {
        if (facts === null) return [];
        const { latest: _latest, ...row } = facts;
        return [{ slug, ...row }];
      });
      const { byName, byCity, ...glance } = sectorLists(rows);
      expect(sector).toMatchObject(glance);
      expect(await allRows(sector, 'byName')).toEqual(byName.flat());
      expect(await allRows(sector, 'byCity')).toEqual(byCity.flat());
      expect(sector.latest).toEqual(
        changedLatest(
          [],
          [...last].map(([slug, facts]) => ({ slug, facts })),
        ),
      );
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('words that are published again, or written while others are merged, are merged at the next step', async () => {
  const register = memoryRegister();
  const [one, two] = [factsOf('جمعية البر', 'تبوك', 1), factsOf('جمعية الأمل', 'تبوك', 2)];
  const nameNow = async () => (await allRows(await readerOf(register).sector(), 'byName'))[0]?.name;
  list(register, new Map([['aa', 'جمعية البر']]));
  for (const facts of [one, two]) await publish(register, wordsOf('aa', facts));
  await compactAll(register);
  await publish(register, wordsOf('aa', one));
  await compactAll(register);
  expect(await nameNow()).toBe('جمعية البر');

  const written = register.files.get(wordsPath('aa'));
  await publish(register, wordsOf('aa', two));
  const late = register.files.get(wordsPath('aa'));
  if (written === undefined || late === undefined) throw new Error('no words');
  // The writer has announced its words and not written them yet.
  register.files.set(wordsPath('aa'), written);
  await publish(register, wordsOf('bb', one));
  await compactAll(register);
  register.files.set(wordsPath('aa'), late);
  await compactAll(register);
  expect((await allRows(await readerOf(register).sector(), 'byName')).map(({ name }) => name)).toContain(
    'جمعية الأمل',
  );
  const announced = async () => (await register.list(changedWordsFolder)).length;
  expect(await announced()).toBeGreaterThan(0);
  for (const hour of [1, 2]) {
    await publish(register, wordsOf('bb', factsOf('جمعية البر', 'تبوك', 2 + hour)));
    await compactSearch(register, new Date(Date.UTC(2026, 10, 29, 2 * hour)));
    await compactSearch(register, new Date(Date.UTC(2026, 10, 29, 2 * hour, 1)));
  }
  expect(await announced()).toBe(0);
});

test('a page reads a block or two of the rows, and finds them in the order of names and of cities', async () => {
  const register = memoryRegister();
  const named = new Map(
    Array.from({ length: 450 }, (_, number) => [
      `a-${String(number)}`,
      `جمعية ${number < 130 ? 'البر' : 'الورد'} ${String(1000 + number)}`,
    ]),
  );
  list(register, named);
  const reader = readerOf(register);
  for (const [slug, name] of named)
    await publish(register, wordsOf(slug, factsOf(name, slug.endsWith('7') ? 'تبوك' : 'الرياض', 3)));
  const before = await reader.sector();
  expect([before.counted, before.associations, before.latest.length]).toEqual([false, 450, 0]);
  await compactSearch(register, new Date('2026-11-29'));
  expect((await reader.sector()).counted, 'half of the associations are taken up').toBe(false);
  expect(await compactAll(register)).toBe(2);
  const sector = await reader.sector();
  expect(sector.letters).toEqual([
    ['ب', 130],
    ['و', 320],
  ]);
  let parts = 0;
  const counted = createSectorReader(
    {
      ...register.store,
      readPart: (...place) => {
        parts += 1;
        return register.store.readPart(...place);
      },
    },
    createRegisterReader(register.store, () => 0),
    () => 0,
  );
  const rows = await (await counted.sector()).rows('byName', 130, 100);
  expect(rows.map(({ slug }) => slug)).toEqual(
    Array.from({ length: 100 }, (_, place) => `a-${String(130 + place)}`),
  );
  expect(parts).toBe(2);
  expect(sector.cities).toEqual([
    ['الرياض', 405],
    ['تبوك', 45],
  ]);
  const inTabuk = await sector.rows('byCity', 405, 45);
  expect(new Set(inTabuk.map(({ city }) => city))).toEqual(new Set(['تبوك']));
});

test('words that an earlier release wrote are listed by their name until they are written anew', async () => {
  const register = memoryRegister();
  list(register, new Map([['aa', 'جمعية البر']]));
  await publish(register, wordsOf('aa', undefined));
  await publish(register, wordsOf('bb', null));
  expect(await compactAll(register)).toBe(1);
  const reader = readerOf(register);
  expect(await allRows(await reader.sector(), 'byName')).toEqual([{ slug: 'aa', name: 'جمعية البر' }]);
  const stamp = await reader.stamp();
  await publish(register, wordsOf('aa', factsOf('جمعية البر', 'تبوك', 2)));
  await compactAll(register);
  expect(await reader.stamp()).not.toBe(stamp);
  expect(await allRows(await reader.sector(), 'byName')).toMatchObject([
    { slug: 'aa', city: 'تبوك', policies: 2 },
  ]);
});

test('a city and a number change the lists while the words of search stay', async () => {
  const register = memoryRegister();
  list(register, new Map([['aa', 'جمعية البر']]));
  await publish(register, wordsOf('aa', factsOf('جمعية البر', 'تبوك', 2)));
  await compactAll(register);
  await publish(register, wordsOf('aa', factsOf('جمعية البر', 'حائل', 2)));
  await compactAll(register);
  expect((await readerOf(register).sector()).cities).toEqual([['حائل', 1]]);
});

test('of two compactors at once one writes the lists, and the other changes nothing', async () => {
  const register = memoryRegister();
  list(register, new Map([['aa', 'جمعية البر']]));
  await publish(register, wordsOf('aa', factsOf('جمعية البر', 'تبوك', 2)));
  const at = new Date('2026-11-29');
  const done = await Promise.allSettled([compactSearch(register, at), compactSearch(register, at)]);
  const reasons = done.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
  expect(reasons).toEqual([expect.any(RegisterConflict)]);
  expect((await readerOf(register).sector()).associations).toBe(1);
});
