import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AssociationIndex, IndexedVersion } from '../../src/contracts/register.ts';
import {
  LATEST_PUBLICATIONS,
  SECTOR_BLOCK,
  type SectorFacts,
  type SectorRow,
} from '../../src/contracts/sector.ts';
import { cityKey, letterOf } from '../../src/sector/name-order.ts';
import {
  changedLatest,
  changedRows,
  placeOfGroup,
  sectorFactsOf,
  sectorLists,
} from '../../src/sector/sector.ts';

const version = (
  number: number,
  publishedAt: string,
  others: Partial<IndexedVersion> = {},
): IndexedVersion => ({
  version: number,
  status: 'in-force',
  hash: String(number).repeat(64).slice(0, 64),
  title: `سياسة ${String(number)}`,
  demonstration: false,
  publishedAt,
  ...others,
});

const indexOf = (policies: AssociationIndex['policies'], city?: string): AssociationIndex => ({
  format: 1,
  profile: {
    slug: 'rusukh',
    name: 'جمعية رسوخ',
    shortName: 'رسوخ',
    names: [],
    numerals: 'western',
    neutralCorrespondence: false,
    services: [],
    ...(city === undefined ? {} : { city }),
  },
  policies,
  channels: [],
  tools: [],
  chain: [],
  updatedAt: '2026-01-01T00:00:00Z',
});

describe('what an association tells the sector', () => {
  it('is its policies in force, and its last change, be it an end', () => {
    const facts = sectorFactsOf(
      indexOf(
        [
          {
            slug: 'one',
            title: 'سياسة',
            documentType: 'policy',
            versions: [
              version(1, '2026-01-01T00:00:00Z', {
                status: 'superseded',
                inForceUntil: '2026-02-01T00:00:00Z',
              }),
              version(2, '2026-02-01T00:00:00Z'),
            ],
          },
          {
            slug: 'gone',
            title: 'لائحة',
            documentType: 'bylaw',
            versions: [
              version(1, '2026-01-05T00:00:00Z', {
                status: 'withdrawn',
                inForceUntil: '2026-03-01T00:00:00Z',
              }),
            ],
          },
        ],
        'تبوك',
      ),
    );
    expect(facts).toEqual({
      name: 'جمعية رسوخ',
      city: 'تبوك',
      policies: 1,
      changedAt: '2026-03-01T00:00:00Z',
      latest: [
        {
          policy: 'one',
          title: 'سياسة 2',
          documentType: 'policy',
          version: 2,
          publishedAt: '2026-02-01T00:00:00Z',
          demonstration: false,
        },
      ],
    });
  });

  it('is nothing while it has published nothing', () => {
    expect(sectorFactsOf(indexOf([]))).toBeNull();
  });
});

const names = ['جمعية البر', 'جمعية بناء', 'مؤسسة الأمل', 'Kafel', 'جمعية ورد', 'الجمعية'];
const towns = ['الرياض', 'مدينة الرياض', 'تبوك', 'مكة', undefined];
const rows = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...towns), fc.nat(30)), { maxLength: 260 })
  .map((all): SectorRow[] =>
    all.map(([name, city, policies], place) => ({
      slug: `a-${String(place)}`,
      name,
      policies,
      ...(city === undefined ? {} : { city }),
    })),
  );

test('both orders hold every association once, and their groups say where each letter and city stands', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const lists = sectorLists(all);
      const orders = [
        [lists.byName, lists.letters, ({ name }: SectorRow) => letterOf(name), (name: string) => name],
        [lists.byCity, lists.cities, ({ city }: SectorRow) => cityKey(city ?? ''), cityKey],
      ] as const;
      for (const [blocks, groups, keyOf, keyOfName] of orders) {
        const flat = blocks.flat();
        expect(flat.map(({ slug }) => slug).toSorted()).toEqual(all.map(({ slug }) => slug).toSorted());
        expect(blocks.slice(0, -1).every(({ length }) => length === SECTOR_BLOCK)).toBe(true);
        for (const [name, count] of groups) {
          const place = placeOfGroup(groups, (other) => other === name);
          const own = flat.slice(place?.from, (place?.from ?? 0) + count);
          expect(new Set(own.map(keyOf))).toEqual(new Set([keyOfName(name)]));
          expect(flat.filter((row) => keyOf(row) === keyOfName(name))).toHaveLength(count);
        }
      }
      expect(lists.policies).toBe(all.reduce((total, { policies = 0 }) => total + policies, 0));
    }),
  );
});

test('a city is written as most of its associations write it, and those that name none come last', () => {
  const lists = sectorLists(
    ['مدينة الرياض', 'الرياض', 'الرياض', undefined, 'تبوك'].map((city, place) => ({
      slug: `a-${String(place)}`,
      name: 'جمعية',
      ...(city === undefined ? {} : { city }),
    })),
  );
  expect(lists.cities).toEqual([
    ['الرياض', 3],
    ['تبوك', 1],
    ['', 1],
  ]);
});

test('what an association no longer announces is no longer new, and the newest come first', () => {
  const facts = (days: readonly number[]): SectorFacts => ({
    name: 'جمعية',
    policies: days.length,
    changedAt: '2026-01-01T00:00:00.000Z',
    latest: days.map((day) => ({
      policy: `p-${String(day)}`,
      title: 'سياسة',
      documentType: 'policy',
      version: 1,
      publishedAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
      demonstration: false,
    })),
  });
  const before = changedLatest(
    [],
    [
      { slug: 'one', facts: facts([1, 9]) },
      { slug: 'two', facts: facts([5]) },
    ],
  );
  expect(before.map(({ publication }) => publication.policy)).toEqual(['p-9', 'p-5', 'p-1']);
  const after = changedLatest(before, [{ slug: 'one', facts: facts([7]) }]);
  expect(after.map(({ publication }) => publication.policy)).toEqual(['p-7', 'p-5']);
  const many = Array.from({ length: 60 }, (_, place) => ({ slug: `s-${String(place)}`, facts: facts([1]) }));
  expect(changedLatest([], many)).toHaveLength(LATEST_PUBLICATIONS);
  expect(changedRows([{ slug: 'one', name: 'ا' }], [{ slug: 'one', facts: null }])).toEqual([]);
});
