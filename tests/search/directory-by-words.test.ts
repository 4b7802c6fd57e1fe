/**
 * The directory of search as the CMS writes and compacts it, read as the site reads it, against the words of each
 * association looked through one after the other, which is how the site searched before.
 */
import type { AssociationWords, DirectoryEntry, PolicyWords } from '@mithaq/domain/contracts/search';
import {
  changedWordsFolder,
  searchDirectoryPath,
  segmentsFolder,
  wordsPath,
} from '@mithaq/domain/register/paths';
import { directoryEntryOf } from '@mithaq/domain/search/directory';
import { parseSearchQuery } from '@mithaq/domain/search/query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../cms/src/register/canonical.ts';
import { compactSearch } from '../../cms/src/register/compact-search.ts';
import { RegisterConflict, type RegisterWriter } from '../../cms/src/register/register-writer.ts';
import { writeWords } from '../../cms/src/register/search-files.ts';
import { createWordDirectory, matchOf } from '../../site/src/features/search/word-directory.server.ts';
import { memoryRegister, type MemoryRegister } from '../support/memory-register.ts';

const policyOf = (slug: string, words: readonly string[]): PolicyWords => ({
  slug,
  documentType: words.length % 2 === 0 ? 'policy' : 'bylaw',
  hash: Buffer.from(words.join(' ')).toString('hex').padEnd(64, '0').slice(0, 64),
  titleWords: ` ${words.slice(0, 1).join(' ')} `,
  words: ` ${words.join(' ')} `,
});

const wordsOf = (association: string, policies: readonly (readonly string[])[]): AssociationWords => ({
  format: 1,
  association,
  policies: policies.map((words, place) => policyOf(`p-${String(place)}`, words)),
});

const publish = (register: MemoryRegister, words: AssociationWords): Promise<void> =>
  writeWords(register, words, { present: register.files.get(wordsPath(words.association)), again: false });

const hour = 60 * 60 * 1000;
const clock = (hours: number): Date => new Date(Date.UTC(2026, 10, 29) + hours * hour);

/** Compacts until nothing is left, and returns the number of steps. */
const compactAll = async (register: MemoryRegister, at: Date): Promise<number> => {
  for (let steps = 1; ; steps += 1) if (!(await compactSearch(register, at)).more) return steps;
};

const words = [
  'لجنة',
  'لجنه',
  'اللجان',
  'مستفيد',
  'مستفيدين',
  'المستفيد',
  'طلب',
  'طلبات',
  '1446',
  'حق',
  'قبل',
  'يوم',
];
const text = fc.uniqueArray(
  fc.constantFrom(...words.map((word) => parseSearchQuery(word).terms[0]?.forms[0] ?? word)),
  {
    maxLength: 6,
  },
);
const slugs = ['aa', 'bb', 'cc', 'dd', 'ee'];
const published = fc.record({
  step: fc.constant('publish' as const),
  words: fc
    .tuple(fc.constantFrom(...slugs), fc.array(text, { maxLength: 3 }))
    .map(([slug, policies]) => wordsOf(slug, policies)),
});
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: published },
    { weight: 2, arbitrary: fc.constant({ step: 'compact' as const }) },
    { weight: 1, arbitrary: fc.constant({ step: 'lose a segment' as const }) },
    { weight: 1, arbitrary: published.map((one) => ({ ...one, step: 'announce' as const })) },
  ),
  { maxLength: 25 },
);
const queries = ['مستفيد', 'لج', 'اللجنة طلب', '144', '1446', '«طلب» يوم', 'حق قبل', 'ديناصور'].map(
  parseSearchQuery,
);
const order = { titles: 0, texts: 1, nowhere: 2 };

/** Takes one step of a life of a register; `last` has the words that are in force afterwards. */
const take = async (
  register: MemoryRegister,
  step: typeof steps extends fc.Arbitrary<(infer Step)[]> ? Step : never,
  last: Map<string, DirectoryEntry>,
): Promise<void> => {
  if (step.step === 'publish') {
    await publish(register, step.words);
    last.set(step.words.association, directoryEntryOf(step.words.association, step.words.policies));
  } else if (step.step === 'announce') {
    const stopped = { ...register, update: () => Promise.reject(new RangeError('stopped')) };
    await publish({ ...stopped, files: register.files }, step.words).catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
    });
  } else if (step.step === 'lose a segment') {
    const [path] = await register.list(segmentsFolder);
    if (path !== undefined) register.files.delete(path);
    await compactSearch(register, clock(0)).catch((error: unknown) => {
      if (!(error instanceof RegisterConflict)) throw error;
    });
    await compactAll(register, clock(0));
  } else await compactAll(register, clock(0));
};

describe('the directory by words', () => {
  test('misses no association at any time, and answers as all words do once it is compacted', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (life) => {
        const register = memoryRegister();
        const last = new Map<string, DirectoryEntry>();
        const directory = createWordDirectory(register.store, () => 0);
        const differences = async (isRight: (mine: number, right: number) => boolean): Promise<string[]> => {
          const wrong: string[] = [];
          for (const query of queries) {
            for (const how of ['all', 'any'] as const) {
              const matches = await directory.matches(query, how);
              for (const [slug, entry] of last) {
                const [mine, right] = [matches.of(slug), matchOf(entry, query, how)];
                if (mine === undefined || !isRight(order[mine.at], order[right.at]))
                  wrong.push(`${slug} ${query.text} ${how}: ${String(mine?.at)} ${right.at}`);
              }
            }
          }
          return wrong;
        };
        for (const step of life) {
          await take(register, step, last);
          expect(await differences((mine, right) => mine <= right)).toEqual([]);
        }
        for (const [slug, { words: now }] of last) {
          const announced = await register.list(`${changedWordsFolder}${slug}.`);
          // Words that were announced and never written stay announced, until a publication writes other words.
          if (announced.length > 0)
            await publish(register, wordsOf(slug, [now.split(' ').filter(Boolean), ['ختام']]));
          last.set(slug, directoryEntryOf(slug, currentPolicies(register, slug)));
        }
        await compactAll(register, clock(0));
        // Announced words that others replaced could become the words again for an hour.
        await compactAll(register, clock(2));
        expect(await register.list(changedWordsFolder)).toEqual(await neverWritten(register, last));
        expect(await differences((mine, right) => mine === right)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('leaves merged words announced until its next step, for readers that know the directory of before', async () => {
    const register = memoryRegister();
    await publish(register, wordsOf('aa', [['لجنه']]));
    await compactSearch(register, clock(0));
    expect(await register.list(changedWordsFolder)).toHaveLength(1);
    await publish(register, wordsOf('bb', [['طلب']]));
    await compactSearch(register, clock(0));
    expect(await register.list(changedWordsFolder)).toEqual([
      expect.stringMatching(/\/bb\.[0-9a-f]{16}\.json$/u),
    ]);
    await compactSearch(register, clock(0));
    expect(await register.list(changedWordsFolder)).toEqual([]);
  });

  test('keeps replaced segments for an hour, and its small segment small', async () => {
    const register = memoryRegister();
    for (let number = 0; number < 450; number += 1)
      await publish(register, wordsOf(`a-${String(number)}`, [['لجنه', `م${String(number)}`]]));
    expect(await compactAll(register, clock(0))).toBe(3);
    for (let number = 0; number < 70; number += 1) {
      await publish(register, wordsOf(`a-${String(number)}`, [['لجنه', 'جديد']]));
      expect(await compactAll(register, clock(0))).toBe(1);
    }
    const segments = async (): Promise<readonly string[]> =>
      (await register.list(segmentsFolder)).filter((path) => !path.includes('.sector.'));
    expect((await segments()).length).toBeGreaterThan(100);
    await publish(register, wordsOf('a-1', [['آخر']]));
    await compactAll(register, clock(2));
    expect(await segments()).toHaveLength(6);
    await compactAll(register, clock(4));
    expect(await segments()).toHaveLength(4);
    const directory = createWordDirectory(register.store, () => 0);
    const matches = await directory.matches(parseSearchQuery('جديد'), 'all');
    expect([matches.of('a-69')?.at, matches.of('a-70')?.at]).toEqual(['texts', 'nowhere']);
  });

  test('is swapped by one of two compactors at once, and the other changes nothing', async () => {
    const register = memoryRegister();
    await publish(register, wordsOf('aa', [['لجنه']]));
    const done = await Promise.allSettled([
      compactSearch(register, clock(0)),
      compactSearch(register, clock(0)),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = {
      ...register,
      update: async (path: string, change: Parameters<RegisterWriter['update']>[1]) => {
        if (path === searchDirectoryPath) {
          await publish(register, wordsOf('bb', [['طلب']]));
          await compactSearch(register, clock(0));
        }
        return register.update(path, change);
      },
    };
    await publish(register, wordsOf('cc', [['مستفيد']]));
    await expect(compactSearch(late, clock(0))).rejects.toBeInstanceOf(RegisterConflict);
    await compactAll(register, clock(0));
    const matches = await createWordDirectory(register.store, () => 0).matches(
      parseSearchQuery('مستفيد'),
      'all',
    );
    expect([matches.of('bb')?.at, matches.of('cc')?.at]).toEqual(['nowhere', 'titles']);
  });
});

const currentPolicies = (register: MemoryRegister, slug: string): PolicyWords[] => {
  const bytes = register.files.get(wordsPath(slug));
  const parsed: AssociationWords = JSON.parse(
    Buffer.from(bytes ?? canonicalBytes({ policies: [] })).toString('utf8'),
  );
  return parsed.policies;
};

/** Returns the announced words of associations that have published nothing else. */
const neverWritten = async (
  register: MemoryRegister,
  last: ReadonlyMap<string, unknown>,
): Promise<string[]> =>
  (await register.list(changedWordsFolder)).filter(
    (path) => ![...last.keys()].some((slug) => path.startsWith(`${changedWordsFolder}${slug}.`)),
  );
