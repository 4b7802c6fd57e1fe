import { createHash } from 'node:crypto';
import {
  associationIndex,
  hashEntry,
  registeredVersion,
  type AssociationIndex,
  type RegisteredVersion,
} from '../../src/contracts/register.ts';
import { type Withdrawal } from '../../src/contracts/withdrawal.ts';
import { hashPath, pdfPath, versionPath } from '../../src/register/paths.ts';
import {
  chainHead,
  nextVersionNumber,
  withVersionInForce,
  withVersionWithdrawn,
} from '../../src/register/association-index.ts';
import type { RegisterEvidence } from '../../src/register/register-evidence.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Returns the one form of a value that these files need: keys in order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

const slug = 'rusukh';

/** An association's register as text by path, written by the rules of the domain. */
export interface MemoryRegister {
  readonly files: Map<string, string>;
  index: AssociationIndex;
}

export const emptyRegister = (): MemoryRegister => ({
  files: new Map(),
  index: associationIndex.parse({
    format: 1,
    profile: {
      slug,
      name: 'جمعية رسوخ',
      shortName: 'رسوخ',
      names: [],
      numerals: 'western',
      neutralCorrespondence: false,
      services: [],
    },
    policies: [],
    channels: [],
    tools: [],
    chain: [],
    updatedAt: '2026-01-01T00:00:00.000Z',
  }),
});

const timeOf = (step: number): string => new Date(Date.UTC(2026, 0, 1) + step * 60_000).toISOString();

const fileUnder = ({ index }: MemoryRegister, policy: string, version: number): RegisteredVersion =>
  registeredVersion.parse({
    format: 1,
    association: { slug, name: 'جمعية رسوخ' },
    policy: { slug: policy, title: policy, documentType: 'policy' },
    version,
    language: 'ar',
    issueNumber: 'A-008',
    approval: {
      approvedOn: {
        printed: '2024/7/23',
        gregorian: { calendar: 'gregorian', year: 2024, month: 7, day: 23 },
      },
      ordersPublication: true,
      supersedesAllPrevious: false,
      demonstration: false,
    },
    changeNote: 'ما تغيّر',
    text: {
      title: policy,
      cover: [],
      sections: [{ id: 'preface', role: 'preface', heading: 'تمهيد', items: [] }],
    },
    publishedAt: timeOf(index.chain.length),
    previousHash: chainHead(index),
  });

/** Returns the file that the next publication of a policy writes; it never overwrites another one. */
export const nextFile = (register: MemoryRegister, policy: string): RegisteredVersion => {
  for (let version = nextVersionNumber(register.index, policy); ; version += 1) {
    const file = fileUnder(register, policy, version);
    const there = register.files.get(versionPath(slug, policy, version));
    if (there === undefined || there === canonical(file)) return file;
  }
};

/** Writes the files that a publication writes before it is announced. */
export const writeFiles = (register: MemoryRegister, file: RegisteredVersion): string => {
  const bytes = canonical(file);
  const hash = sha256(bytes);
  const { version } = file;
  const policy = file.policy.slug;
  register.files.set(versionPath(slug, policy, version), bytes);
  register.files.set(hashPath(hash), canonical({ format: 1, association: slug, policy, version }));
  register.files.set(pdfPath(slug, policy, version), `%PDF ${hash}`);
  return hash;
};

export const publish = (register: MemoryRegister, policy: string): void => {
  const file = nextFile(register, policy);
  const hash = writeFiles(register, file);
  register.index = withVersionInForce(register.index, file, hash, sha256(`%PDF ${hash}`));
};

export const withdraw = (
  register: MemoryRegister,
  policy: string,
  version: number,
  kind: Withdrawal['kind'],
): void => {
  const withdrawal = { kind, reason: 'قرار المجلس', at: timeOf(register.index.chain.length) };
  register.index = withVersionWithdrawn(register.index, policy, version, withdrawal);
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const evidenceOf = ({ files }: MemoryRegister): RegisterEvidence => ({
  version: (path) => {
    const text = files.get(path);
    if (text === undefined) return undefined;
    const value = json(text);
    return {
      sha256: sha256(text),
      canonical: canonical(value) === text,
      file: registeredVersion.safeParse(value).data,
    };
  },
  hashEntry: (path) => {
    const text = files.get(path);
    return text === undefined ? undefined : (hashEntry.safeParse(json(text)).data ?? 'malformed');
  },
  pdf: (path) => {
    const text = files.get(path);
    return text === undefined ? undefined : sha256(text);
  },
  paths: [...files.keys()],
});
