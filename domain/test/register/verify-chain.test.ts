import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssociationIndex, IndexedVersion } from '../../src/contracts/register.ts';
import { hashPath, pdfPath, versionPath } from '../../src/register/paths.ts';
import { verifyChain } from '../../src/register/verify-chain.ts';
import {
  canonical,
  emptyRegister,
  evidenceOf,
  nextFile,
  publish,
  sha256,
  withdraw,
  writeFiles,
  type MemoryRegister,
} from '../support/register-in-memory.ts';

const path = (policy: string, version: number) => versionPath('rusukh', policy, version);
const findings = (register: MemoryRegister) => verifyChain(register.index, evidenceOf(register), () => false);
const faults = (register: MemoryRegister): string[] =>
  findings(register).faults.map((fault) => `${fault.code} ${fault.path}`);

/** Relations v1, conduct v1, relations v2, relations v3. */
const register = (): MemoryRegister => {
  const made = emptyRegister();
  for (const policy of ['relations', 'conduct', 'relations', 'relations']) publish(made, policy);
  return made;
};
const rewrite = (made: MemoryRegister, at: string, change: (text: string) => string): void => {
  made.files.set(at, change(made.files.get(at) ?? ''));
};
const withEntry = (
  { index }: MemoryRegister,
  policy: string,
  version: number,
  change: (entry: IndexedVersion) => IndexedVersion[],
): AssociationIndex => ({
  ...index,
  policies: index.policies.map((entry) =>
    entry.slug === policy
      ? {
          ...entry,
          versions: entry.versions.flatMap((one) => (one.version === version ? change(one) : [one])),
        }
      : entry,
  ),
});
const hashOf = ({ index }: MemoryRegister, at: number): string => index.chain[at]?.hash ?? '';

describe('a register as it was published', () => {
  it('has no fault', () => {
    const found = findings(register());
    expect(found).toEqual({ faults: [], unannounced: [], withoutPdf: [] });
  });

  it('has none before the first publication', () => {
    expect(faults(emptyRegister())).toEqual([]);
  });

  it('names versions without a PDF, which is no fault', () => {
    const made = register();
    made.index = withEntry(made, 'conduct', 1, ({ pdf: _pdf, ...entry }) => [entry]);
    made.files.delete(pdfPath('rusukh', 'conduct', 1));
    expect(findings(made)).toEqual({ faults: [], unannounced: [], withoutPdf: [path('conduct', 1)] });
  });

  it('has none although the first release wrote an entry without what later ones add', () => {
    const made = register();
    const [first] = made.index.policies[0]?.versions ?? [];
    expect(first).toHaveProperty('changeNote');
    expect(first).toHaveProperty('approvedOn');
    made.index = withEntry(made, 'relations', 1, ({ approvedOn: _day, changeNote: _note, ...entry }) => [
      entry,
    ]);
    expect(faults(made)).toEqual([]);
    made.index = withEntry(made, 'relations', 1, (entry) => [{ ...entry, changeNote: 'غير ما في الملف' }]);
    expect(faults(made)).toEqual([`index-differs ${path('relations', 1)}`]);
  });

  it('names the files of an unannounced publication, and finds no fault in them', () => {
    const made = register();
    const file = nextFile(made, 'conduct');
    const hash = writeFiles(made, file);
    const left = [path('conduct', 2), hashPath(hash), pdfPath('rusukh', 'conduct', 2)];
    expect(findings(made)).toEqual({ faults: [], unannounced: left, withoutPdf: [] });
  });

  it('may skip the number of an unannounced publication', () => {
    const made = register();
    writeFiles(made, nextFile(made, 'conduct'));
    publish(made, 'relations');
    publish(made, 'conduct');
    expect(made.index.policies[1]?.versions.map(({ version }) => version)).toEqual([1, 3]);
    expect(faults(made)).toEqual([]);
    made.files.delete(path('conduct', 2));
    expect(faults(made)).toContain(`number-missing ${path('conduct', 2)}`);
  });
});

describe('a register that somebody has touched', () => {
  const cases: readonly [string, (made: MemoryRegister) => void, (made: MemoryRegister) => string][] = [
    [
      'a word changed in a file',
      (made) => {
        rewrite(made, path('conduct', 1), (text) => text.replace('تمهيد', 'تمهبد'));
      },
      () => `file-hash-differs ${path('conduct', 1)}`,
    ],
    [
      'a space added',
      (made) => {
        rewrite(made, path('conduct', 1), (text) => `${text} `);
      },
      () => `file-hash-differs ${path('conduct', 1)}`,
    ],
    [
      'a file gone',
      (made) => {
        made.files.delete(path('relations', 2));
      },
      () => `file-missing ${path('relations', 2)}`,
    ],
    [
      'a file that is no version any more',
      (made) => {
        made.files.set(path('relations', 1), '{}');
      },
      () => `file-hash-differs ${path('relations', 1)}`,
    ],
    [
      'the hash of another file in the chain',
      (made) => {
        const other = hashOf(made, 0);
        const chain = made.index.chain.map((link, at) => (at === 1 ? { ...link, hash: other } : link));
        made.index = { ...made.index, chain };
      },
      () => `file-hash-differs ${path('conduct', 1)}`,
    ],
    [
      'two links that changed places',
      (made) => {
        const [first, second, ...rest] = made.index.chain;
        if (first === undefined || second === undefined) throw new Error('the chain is short');
        made.index = { ...made.index, chain: [second, first, ...rest] };
      },
      () => `link-broken ${path('conduct', 1)}`,
    ],
    [
      'a link taken out',
      (made) => {
        made.index = { ...made.index, chain: made.index.chain.filter((_, at) => at !== 1) };
      },
      () => `link-broken ${path('relations', 2)}`,
    ],
    [
      'a link twice',
      (made) => {
        const last = made.index.chain.slice(-1);
        made.index = { ...made.index, chain: [...made.index.chain, ...last] };
      },
      () => `link-broken ${path('relations', 3)}`,
    ],
    [
      'a version taken out of the index',
      (made) => {
        made.index = withEntry(made, 'relations', 2, () => []);
      },
      () => `not-in-index ${path('relations', 2)}`,
    ],
    [
      'another title in the index',
      (made) => {
        made.index = withEntry(made, 'relations', 2, (entry) => [{ ...entry, title: 'غيره' }]);
      },
      () => `index-differs ${path('relations', 2)}`,
    ],
    [
      'an issue number taken out of the index',
      (made) => {
        made.index = withEntry(made, 'relations', 2, ({ issueNumber: _number, ...entry }) => [entry]);
      },
      () => `index-differs ${path('relations', 2)}`,
    ],
    [
      'a day of review in the index of which the file knows nothing',
      (made) => {
        made.index = withEntry(made, 'relations', 2, (entry) => [{ ...entry, reviewBy: '2030-01-01' }]);
      },
      () => `index-differs ${path('relations', 2)}`,
    ],
    [
      'a version twice in the index, the second time under another hash',
      (made) => {
        const other = hashOf(made, 0);
        made.index = withEntry(made, 'conduct', 1, (entry) => [
          entry,
          { ...entry, status: 'withdrawn', hash: other },
        ]);
      },
      () => `index-differs ${path('conduct', 1)}`,
    ],
    [
      'another day of publication in the index',
      (made) => {
        made.index = withEntry(made, 'relations', 2, (entry) => [
          { ...entry, publishedAt: '2020-01-01T00:00:00.000Z' },
        ]);
      },
      () => `index-differs ${path('relations', 2)}`,
    ],
    [
      'a second version in force',
      (made) => {
        made.index = withEntry(made, 'relations', 2, (entry) => [{ ...entry, status: 'in-force' }]);
      },
      () => `two-in-force ${path('relations', 3)}`,
    ],
    [
      'a hash entry gone',
      (made) => {
        made.files.delete(hashPath(hashOf(made, 1)));
      },
      (made) => `hash-entry-missing ${hashPath(hashOf(made, 1))}`,
    ],
    [
      'a hash entry that leads elsewhere',
      (made) => {
        const entry = { format: 1, association: 'rusukh', policy: 'relations', version: 1 };
        made.files.set(hashPath(hashOf(made, 1)), canonical(entry));
      },
      (made) => `hash-entry-wrong ${hashPath(hashOf(made, 1))}`,
    ],
    [
      'a hash entry that leads to another version',
      (made) => {
        const entry = { format: 1, association: 'rusukh', policy: 'conduct', version: 2 };
        made.files.set(hashPath(hashOf(made, 1)), canonical(entry));
      },
      (made) => `hash-entry-wrong ${hashPath(hashOf(made, 1))}`,
    ],
    [
      'a hash entry that leads to another association',
      (made) => {
        const entry = { format: 1, association: 'kafel', policy: 'conduct', version: 1 };
        made.files.set(hashPath(hashOf(made, 1)), canonical(entry));
      },
      (made) => `hash-entry-wrong ${hashPath(hashOf(made, 1))}`,
    ],
    [
      'a hash entry of another form',
      (made) => {
        made.files.set(hashPath(hashOf(made, 1)), 'x');
      },
      (made) => `hash-entry-wrong ${hashPath(hashOf(made, 1))}`,
    ],
    [
      'another PDF',
      (made) => {
        made.files.set(pdfPath('rusukh', 'conduct', 1), '%PDF other');
      },
      () => `pdf-hash-differs ${pdfPath('rusukh', 'conduct', 1)}`,
    ],
    [
      'a PDF gone',
      (made) => {
        made.files.delete(pdfPath('rusukh', 'conduct', 1));
      },
      () => `pdf-missing ${pdfPath('rusukh', 'conduct', 1)}`,
    ],
    [
      'a file that belongs to nothing',
      (made) => {
        made.files.set('associations/rusukh/policies/conduct/notes.txt', 'x');
      },
      () => 'orphan associations/rusukh/policies/conduct/notes.txt',
    ],
    [
      'a hash entry that belongs to nothing',
      (made) => {
        made.files.set(hashPath(sha256('x')), '{}');
      },
      () => `orphan ${hashPath(sha256('x'))}`,
    ],
  ];

  it.each(cases)('%s: the first fault names the file', (_what, touch, first) => {
    const made = register();
    touch(made);
    expect(faults(made)[0]).toBe(first(made));
  });

  it('a file with the right hash in a form that is not canonical is reported', () => {
    const made = emptyRegister();
    publish(made, 'conduct');
    const at = path('conduct', 1);
    const loose = `${made.files.get(at) ?? ''}\n`;
    const hash = sha256(loose);
    made.files.set(at, loose);
    made.files.set(hashPath(hash), made.files.get(hashPath(hashOf(made, 0))) ?? '');
    made.files.delete(hashPath(hashOf(made, 0)));
    made.index = withEntry(made, 'conduct', 1, (entry) => [{ ...entry, hash }]);
    made.index = { ...made.index, chain: [{ policy: 'conduct', version: 1, hash }] };
    expect(faults(made)).toEqual([`file-not-canonical ${at}`]);
  });

  it('another policy’s file, another version’s or another association’s under this name is reported', () => {
    const made = register();
    rewrite(made, path('conduct', 1), () => made.files.get(path('relations', 1)) ?? '');
    rewrite(made, path('relations', 3), () => made.files.get(path('relations', 2)) ?? '');
    rewrite(made, path('relations', 1), (text) => text.replace('"slug":"rusukh"', '"slug":"kafel"'));
    expect(faults(made).filter((fault) => fault.startsWith('file-elsewhere'))).toEqual([
      `file-elsewhere ${path('relations', 1)}`,
      `file-elsewhere ${path('conduct', 1)}`,
      `file-elsewhere ${path('relations', 3)}`,
    ]);
  });

  it('a first version of which nothing is left is reported by its number', () => {
    const made = register();
    made.index = withEntry(made, 'relations', 1, () => []);
    made.index = { ...made.index, chain: made.index.chain.slice(1) };
    made.files.delete(path('relations', 1));
    expect(faults(made)).toContain(`number-missing ${path('relations', 1)}`);
  });

  it('one fault that shows in chain and index is reported once', () => {
    const made = register();
    const other = hashOf(made, 0);
    made.index = withEntry(made, 'conduct', 1, (entry) => [{ ...entry, hash: other }]);
    expect(faults(made)).toEqual([`index-differs ${path('conduct', 1)}`]);
  });

  it('a file at the path of a version that is none belongs to nothing, and excuses nothing beside it', () => {
    const made = register();
    const next = nextFile(made, 'conduct');
    made.files.set(path('conduct', 2), `${canonical(next)} `);
    made.files.set(path('conduct', 9), canonical(next));
    made.files.set(pdfPath('rusukh', 'conduct', 2), '%PDF');
    expect(findings(made)).toMatchObject({
      faults: [2, 9]
        .map((version) => ({ code: 'orphan', path: path('conduct', version) }))
        .concat({
          code: 'orphan',
          path: pdfPath('rusukh', 'conduct', 2),
        }),
      unannounced: [],
    });
  });

  it('a file that belongs to something other than a version is no orphan', () => {
    const made = register();
    made.files.set('associations/rusukh/search.json', '{}');
    made.files.set('associations/rusukh/search.txt', '');
    const elsewhere = (at: string) => at === 'associations/rusukh/search.json';
    expect(verifyChain(made.index, evidenceOf(made), elsewhere).faults).toEqual([
      { code: 'orphan', path: 'associations/rusukh/search.txt' },
    ]);
  });
});

const policies = ['relations', 'conduct', 'volunteers'];
const move = fc.record({
  policy: fc.constantFrom(...policies),
  what: fc.constantFrom('publish', 'publish', 'withdrawn', 'published-in-error', 'break off'),
  version: fc.integer({ min: 1, max: 6 }),
});

const afterMoves = (moves: readonly { policy: string; what: string; version: number }[]): MemoryRegister => {
  const made = emptyRegister();
  for (const { policy, what, version } of moves) {
    if (what === 'publish') publish(made, policy);
    else if (what === 'break off') writeFiles(made, nextFile(made, policy));
    else withdraw(made, policy, version, what === 'withdrawn' ? what : 'published-in-error');
  }
  return made;
};

describe('any sequence of publications and withdrawals', () => {
  it('leaves at most one version of a policy in force, and a chain that verifies', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const made = afterMoves(moves);
        for (const { versions } of made.index.policies) {
          expect(versions.filter(({ status }) => status === 'in-force').length).toBeLessThanOrEqual(1);
        }
        expect(faults(made)).toEqual([]);
      }),
    );
  });

  it('makes a chain in which one changed character of any file is found at that file', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (moves, which, where) => {
          const made = afterMoves([...moves, { policy: 'relations', what: 'publish', version: 1 }]);
          const link = made.index.chain[which % made.index.chain.length];
          if (link === undefined) throw new Error('nothing was published');
          const at = path(link.policy, link.version);
          rewrite(made, at, (text) => {
            const place = where % text.length;
            return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
          });
          expect(faults(made)[0]).toBe(`file-hash-differs ${at}`);
        },
      ),
    );
  });
});
