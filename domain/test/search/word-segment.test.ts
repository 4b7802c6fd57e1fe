import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DirectoryEntry, WordEntry, WordSegment } from '../../src/contracts/search.ts';
import { mayAnswer } from '../../src/search/directory.ts';
import { entryIn, whereToLook } from '../../src/search/find-in-segment.ts';
import { addNumbers, NoNumberList, numberListOf } from '../../src/search/number-list.ts';
import { addEntry, noPlaces, type Places } from '../../src/search/word-blocks.ts';
import { emptySegment, mergedSegment, type MadeSegment } from '../../src/search/word-segment.ts';

const flagsOf = (numbers: readonly number[], length: number): Uint8Array => {
  const flags = new Uint8Array(length);
  for (const number of numbers) flags[number] = 1;
  return flags;
};

describe('a list of numbers', () => {
  test('has the numbers that were written', () => {
    const some = fc.uniqueArray(fc.nat({ max: 9000 }), { maxLength: 300 });
    const runs = fc
      .tuple(fc.nat({ max: 8000 }), fc.integer({ min: 1, max: 1000 }))
      .map(([from, length]) => Array.from({ length }, (_, step) => from + step));
    fc.assert(
      fc.property(some, runs, (single, run) => {
        const flags = flagsOf([...single, ...run], 9001);
        const read = new Uint8Array(9001);
        addNumbers(read, numberListOf(flags));
        expect(read).toEqual(flags);
      }),
    );
  });

  test('takes one sign for each number where few stand close together, and three for all of them', () => {
    const every = Array.from({ length: 7500 }, (_, number) => number);
    expect(
      numberListOf(
        flagsOf(
          every.filter((number) => number % 10 === 0),
          7500,
        ),
      ),
    ).toHaveLength(750);
    expect(numberListOf(flagsOf(every, 7500))).toHaveLength(4);
    expect(numberListOf(new Uint8Array(7500))).toBe('');
  });

  test.each(['g', 'A=', 'é', '_', 'BgP'])('is refused where it is none: %s', (list) => {
    expect(() => {
      addNumbers(new Uint8Array(10), list);
    }).toThrow(NoNumberList);
  });
});

/** An index of a segment in which a block's place is its number among all blocks. */
const indexOf = (made: MadeSegment): Pick<WordSegment, 'words' | 'starts' | 'bytes'> => ({
  words: made.words.map(({ first }, block) => [first, block]),
  starts: made.starts.map(({ first }, block) => [first, made.words.length + block]),
  bytes: made.words.length + made.starts.length,
});

interface Answer {
  readonly places: Places;
  readonly blocks: number;
}

const found = (made: MadeSegment, form: string, prefix: boolean): Answer => {
  const blocks: (readonly WordEntry[])[] = [...made.words, ...made.starts].map(({ entries }) => entries);
  const where = whereToLook(indexOf(made), form, prefix);
  const places = noPlaces(made.associations.length);
  const start = where.starts === undefined ? undefined : entryIn(blocks[where.starts.from] ?? [], form);
  if (start !== undefined) {
    addEntry(places, start);
    return { places, blocks: 1 };
  }
  for (const entry of where.words === undefined ? [] : (blocks[where.words.from] ?? []))
    if (prefix ? entry[0].startsWith(form) : entry[0] === form) addEntry(places, entry);
  return { places, blocks: 2 };
};

const asked = (form: string, prefix: boolean) => ({
  text: '',
  terms: [{ forms: [form], prefix }],
  phrases: [],
});

const word = fc.string({ unit: fc.constantFrom('ا', 'ل', 'م'), minLength: 1, maxLength: 9 });
/** Enough words of few letters that many blocks begin alike. */
const words = fc.uniqueArray(word, { minLength: 0, maxLength: 900, size: 'max' });
const listOf = (some: readonly string[]): string => ` ${some.join(' ')} `;
const row = (slugs: readonly string[]) =>
  fc.tuple(fc.constantFrom(...slugs), words).map(([slug, some]): DirectoryEntry => ({
    slug,
    documentTypes: some.length % 2 === 0 ? ['policy'] : ['bylaw', 'policy'],
    words: listOf(some),
    titleWords: listOf(some.slice(0, 3)),
  }));
const rows = fc.uniqueArray(row(['a', 'b', 'c', 'd', 'e', 'f', 'g']), {
  maxLength: 7,
  selector: ({ slug }) => slug,
});

/** Six thousand different words of up to nine letters, in the last words of seven associations. */
const large = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug, association): DirectoryEntry => {
  const some = Array.from({ length: 900 }, (_, index) =>
    (index * 7 + association + 1)
      .toString(3)
      .replaceAll(/\d/gu, (digit) => 'الم'.charAt(Number(digit)))
      .padEnd(1 + (index % 9), 'م'),
  );
  return { slug, documentTypes: ['policy'], words: listOf(some), titleWords: listOf(some.slice(0, 3)) };
});

const mergedOneByOne = (steps: readonly (readonly DirectoryEntry[])[]): MadeSegment => {
  let made = mergedSegment(emptySegment, []);
  for (const step of steps) {
    const entries = made.words.flatMap((block) => block.entries);
    made = mergedSegment({ associations: made.associations, entries }, step);
  }
  return made;
};

describe('a segment of words', () => {
  test('answers for each association as its last words do, whatever was merged before', () => {
    let most = 0;
    let starts = 0;
    fc.assert(
      fc.property(
        fc.array(rows, { minLength: 1, maxLength: 3 }),
        fc.array(word, { minLength: 12, maxLength: 12 }),
        (steps, forms) => {
          const made = mergedOneByOne(steps);
          most = Math.max(most, made.words.length);
          starts += made.starts.length;
          const last = new Map(steps.flat().map((entry) => [entry.slug, entry]));
          expect(made.associations.map(({ slug }) => slug).toSorted()).toEqual([...last.keys()].toSorted());
          for (const form of forms) {
            const ways = form.length > 1 ? [true, false] : [false];
            for (const prefix of ways) {
              const { places } = found(made, form, prefix);
              for (const [number, { slug, documentTypes }] of made.associations.entries()) {
                const entry = last.get(slug);
                expect(documentTypes).toEqual(entry?.documentTypes);
                const of = (list: string | undefined): number =>
                  mayAnswer(list ?? '', asked(form, prefix)) ? 1 : 0;
                expect([form, prefix, places.all[number]]).toEqual([form, prefix, of(entry?.words)]);
                expect(places.titles[number]).toBe(of(entry?.titleWords));
              }
            }
          }
        },
      ),
      { numRuns: 10, examples: [[[large], ['ا', 'ل', 'الم', 'لل', 'مم', 'لام']]] },
    );
    // Several blocks, and beginnings that go over their ends; otherwise the test would show nothing of them.
    expect(most).toBeGreaterThan(3);
    expect(starts).toBeGreaterThan(0);
  }, 60_000);

  test('reads at most two blocks for a beginning that a third of all words share', () => {
    const many = Array.from({ length: 9000 }, (_, n) => `ال${String(n).padStart(5, '0')}`);
    const made = mergedSegment(emptySegment, [
      { slug: 'a', documentTypes: ['policy'], words: listOf(many), titleWords: ' ' },
      { slug: 'b', documentTypes: [], words: ' باب ', titleWords: ' ' },
    ]);
    expect(made.words.length).toBeGreaterThan(5);
    const { places, blocks } = found(made, 'ال', true);
    expect([...places.all]).toEqual([1, 0]);
    expect(blocks).toBe(1);
  });
});
