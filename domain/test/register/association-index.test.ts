import { expect, test } from 'vitest';
import type { AssociationIndex, RegisteredVersion } from '../../src/contracts/register.ts';
import { registeredVersion } from '../../src/contracts/register.ts';
import {
  chainHead,
  nextVersionNumber,
  versionInForce,
  withPdf,
  withVersionInForce,
  withVersionWithdrawn,
} from '../../src/register/association-index.ts';

const empty: AssociationIndex = {
  format: 1,
  profile: {
    slug: 'rusukh',
    name: 'جمعية رسوخ العلمية',
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
  updatedAt: '2026-01-01T00:00:00Z',
};

const file = (version: number, previousHash: string | null, change: object = {}): RegisteredVersion =>
  registeredVersion.parse({
    format: 1,
    association: { slug: 'rusukh', name: 'جمعية رسوخ العلمية' },
    policy: { slug: 'beneficiary-relations', title: 'سياسة', documentType: 'policy' },
    version,
    language: 'ar',
    issueNumber: 'A-008',
    approval: { ordersPublication: false, supersedesAllPrevious: false, demonstration: version === 2 },
    text: {
      title: 'سياسة',
      cover: [],
      sections: [{ id: 'preface', role: 'preface', heading: 'تمهيد', items: [] }],
    },
    publishedAt: `2026-0${String(version)}-01T00:00:00Z`,
    previousHash,
    ...change,
  });

const withdrawal = { kind: 'withdrawn', reason: 'أُلغيت بقرار المجلس', at: '2026-05-01T00:00:00Z' } as const;

const hashOf = (version: number) => String(version).repeat(64);

test('publishing supersedes the version before and lengthens the chain', () => {
  expect(chainHead(empty)).toBeNull();
  const one = withVersionInForce(empty, file(1, null), hashOf(1));
  expect(nextVersionNumber(one, 'beneficiary-relations')).toBe(2);
  const two = withVersionInForce(one, file(2, chainHead(one)), hashOf(2));
  expect(
    two.policies[0]?.versions.map((entry) => [entry.version, entry.status, entry.demonstration]),
  ).toEqual([
    [1, 'superseded', false],
    [2, 'in-force', true],
  ]);
  expect(two.policies[0]?.versions[0]).toMatchObject({
    supersededBy: 2,
    inForceUntil: '2026-02-01T00:00:00Z',
  });
  expect(two.chain.map((link) => link.hash)).toEqual([hashOf(1), hashOf(2)]);
  expect(one.policies[0]?.versions[0]?.status).toBe('in-force');
});

test('a withdrawn version stays in the list and nothing is in force', () => {
  const one = withVersionInForce(empty, file(1, null), hashOf(1));
  const withdrawn = withVersionWithdrawn(one, 'beneficiary-relations', 1, withdrawal);
  const [policy] = withdrawn.policies;
  expect(policy === undefined ? 'no policy' : versionInForce(policy)).toBeUndefined();
  expect(policy?.versions[0]).toMatchObject({ status: 'withdrawn', inForceUntil: withdrawal.at, withdrawal });
  expect(withVersionWithdrawn(withdrawn, 'beneficiary-relations', 9, withdrawal)).toMatchObject({
    policies: withdrawn.policies,
  });
});

test('a superseded version that was withdrawn stays withdrawn when the next one is published', () => {
  const one = withVersionWithdrawn(
    withVersionInForce(empty, file(1, null), hashOf(1)),
    'beneficiary-relations',
    1,
    withdrawal,
  );
  const two = withVersionInForce(one, file(2, chainHead(one)), hashOf(2));
  expect(two.policies[0]?.versions.map((entry) => entry.status)).toEqual(['withdrawn', 'in-force']);
});

test('the index says of a version what its file says, and nothing that the file does not say', () => {
  const days = {
    changeNote: 'أُضيفت قناة',
    changeKind: 'major',
    supersedes: { kind: 'all-previous' },
    inForceFrom: '2026-02-01',
    reviewBy: '2029-02-01',
  };
  const said = file(1, null, { ...days, emergency: { reason: 'خطر على المستفيدين' } });
  const entry = withVersionInForce(empty, said, hashOf(1), hashOf(7)).policies[0]?.versions[0];
  expect(entry).toEqual({
    version: 1,
    status: 'in-force',
    hash: hashOf(1),
    title: 'سياسة',
    issueNumber: 'A-008',
    demonstration: false,
    publishedAt: '2026-01-01T00:00:00Z',
    ...days,
    emergency: true,
    pdf: hashOf(7),
  });
  expect(
    Object.keys(withVersionInForce(empty, file(1, null), hashOf(1)).policies[0]?.versions[0] ?? {}),
  ).toEqual(['version', 'status', 'hash', 'title', 'issueNumber', 'demonstration', 'publishedAt']);
});

/** Two versions of one policy, and one of another. */
const three = (): AssociationIndex => {
  const conduct = { policy: { slug: 'conduct', title: 'سلوك', documentType: 'policy' } };
  const two = withVersionInForce(
    withVersionInForce(empty, file(1, null), hashOf(1)),
    file(2, hashOf(1)),
    hashOf(2),
  );
  const more = withVersionInForce(two, file(3, hashOf(2), { ...conduct, version: 1 }), hashOf(3));
  return withVersionInForce(more, file(4, hashOf(3), { ...conduct, version: 2 }), hashOf(4));
};
const statuses = (index: AssociationIndex) =>
  index.policies.map(({ versions }) => versions.map(({ status }) => status));

test('a publication leaves the other policies as they were, and the next number is counted by policy', () => {
  expect(statuses(three())).toEqual([
    ['superseded', 'in-force'],
    ['superseded', 'in-force'],
  ]);
  expect(three().updatedAt).toBe('2026-04-01T00:00:00Z');
  expect(nextVersionNumber(three(), 'conduct')).toBe(3);
  expect(nextVersionNumber(three(), 'volunteers')).toBe(1);
});

test('only the version in force of that policy is withdrawn', () => {
  const index = withVersionWithdrawn(three(), 'conduct', 2, withdrawal);
  expect(statuses(index)).toEqual([
    ['superseded', 'in-force'],
    ['superseded', 'withdrawn'],
  ]);
  expect(index.updatedAt).toBe(withdrawal.at);
  expect(withVersionWithdrawn(three(), 'conduct', 1, withdrawal).policies).toEqual(three().policies);
});

test('a PDF that was made later is recorded at its version alone, and never replaces another', () => {
  const pdfs = (index: AssociationIndex) =>
    index.policies.map(({ versions }) => versions.map(({ pdf }) => pdf));
  const once = withPdf(three(), 'conduct', 1, hashOf(8));
  expect(pdfs(once)).toEqual([
    [undefined, undefined],
    [hashOf(8), undefined],
  ]);
  expect(withPdf(once, 'conduct', 1, hashOf(9))).toEqual(once);
});
