import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithCms, type PublicVersionOfCms } from '../../src/register/compare-with-cms.ts';
import { versionPath } from '../../src/register/paths.ts';
import { emptyRegister, publish, withdraw, type MemoryRegister } from '../support/register-in-memory.ts';

const path = (policy: string, version: number) => versionPath('rusukh', policy, version);

/** Relations v1, conduct v1, relations v2, relations v3; conduct v1 is withdrawn. */
const register = (): MemoryRegister => {
  const made = emptyRegister();
  for (const policy of ['relations', 'conduct', 'relations', 'relations']) publish(made, policy);
  withdraw(made, 'conduct', 1, 'withdrawn');
  return made;
};
/** The rows of a CMS that knows everything that the register says. */
const rowsOf = ({ index }: MemoryRegister): PublicVersionOfCms[] =>
  index.policies.flatMap(({ slug, versions }) =>
    versions.map(({ version, hash, status }) => ({ policy: slug, version, hash, status })),
  );
const faults = ({ index }: MemoryRegister, rows: readonly PublicVersionOfCms[]): string[] =>
  compareWithCms('rusukh', index, rows).map((fault) => `${fault.code} ${fault.path}`);
const changed = (
  rows: readonly PublicVersionOfCms[],
  policy: string,
  version: number,
  change: Partial<PublicVersionOfCms>,
): PublicVersionOfCms[] =>
  rows.map((row) => (row.policy === policy && row.version === version ? { ...row, ...change } : row));

describe('a register and a CMS that say the same', () => {
  it('have no fault, in whatever order the CMS gives its rows', () => {
    const made = register();
    expect(faults(made, rowsOf(made))).toEqual([]);
    expect(faults(made, rowsOf(made).toReversed())).toEqual([]);
  });

  it('have none before the first publication', () => {
    expect(compareWithCms('rusukh', undefined, [])).toEqual([]);
  });
});

describe('a register that is ahead of the CMS', () => {
  it('has a version in force that the CMS lacks and still has its predecessor in force', () => {
    const made = register();
    const before = rowsOf(made);
    publish(made, 'relations');
    expect(faults(made, before)).toEqual([
      `cms-differs ${path('relations', 3)}`,
      `cms-lacks ${path('relations', 4)}`,
    ]);
  });

  it('has a withdrawal that the CMS does not know', () => {
    const made = register();
    const before = rowsOf(made);
    withdraw(made, 'relations', 3, 'published-in-error');
    expect(faults(made, before)).toEqual([`cms-differs ${path('relations', 3)}`]);
  });

  it('names every version, in the order of the chain, where the CMS knows nothing of the association', () => {
    expect(faults(register(), [])).toEqual([
      `cms-lacks ${path('relations', 1)}`,
      `cms-lacks ${path('conduct', 1)}`,
      `cms-lacks ${path('relations', 2)}`,
      `cms-lacks ${path('relations', 3)}`,
    ]);
  });
});

describe('a CMS that is ahead of the register', () => {
  it('has a version that the register lacks, with or without an index', () => {
    const made = register();
    const row = { policy: 'conduct', version: 2, hash: 'f'.repeat(64), status: 'in-force' } as const;
    expect(faults(made, [...rowsOf(made), row])).toEqual([`register-lacks ${path('conduct', 2)}`]);
    expect(compareWithCms('rusukh', undefined, [row])).toEqual([
      { code: 'register-lacks', path: path('conduct', 2) },
    ]);
  });

  it('names the index for a row that has neither number nor hash', () => {
    const made = register();
    const row = { policy: 'conduct', version: null, hash: null, status: 'in-force' } as const;
    expect(faults(made, [...rowsOf(made), row])).toEqual(['register-lacks associations/rusukh/index.json']);
  });
});

it.each([
  ['number', { version: 7 }],
  ['policy', { policy: 'conduct' }],
  ['state', { status: 'withdrawn' }],
] as const)('a version with another %s in the CMS differs', (_what, change) => {
  const made = register();
  expect(faults(made, changed(rowsOf(made), 'relations', 2, change))).toEqual([
    `cms-differs ${path('relations', 2)}`,
  ]);
});

it('a version with another hash in the CMS is lacking on both sides', () => {
  const made = register();
  const rows = changed(rowsOf(made), 'relations', 2, { hash: '0'.repeat(64) });
  expect(faults(made, rows)).toEqual([
    `cms-lacks ${path('relations', 2)}`,
    `register-lacks ${path('relations', 2)}`,
  ]);
});

it('a version that the CMS has twice differs', () => {
  const made = register();
  const rows = rowsOf(made);
  expect(faults(made, [...rows, ...rows.slice(0, 1)])).toEqual([`cms-differs ${path('relations', 1)}`]);
});

it('any one row that is changed or missing is found', () => {
  const made = register();
  const rows = rowsOf(made);
  fc.assert(
    fc.property(
      fc.nat(rows.length - 1),
      fc.constantFrom<Partial<PublicVersionOfCms> | undefined>(
        undefined,
        { hash: null },
        { version: null },
        { policy: 'elsewhere' },
      ),
      (at, change) => {
        const others = rows.toSpliced(at, 1);
        const row = rows[at];
        const now = change === undefined || row === undefined ? others : [...others, { ...row, ...change }];
        return faults(made, now).length > 0;
      },
    ),
  );
});
