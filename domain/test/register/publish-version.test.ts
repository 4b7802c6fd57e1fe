import { expect, test } from 'vitest';
import type { AssociationIndex, RegisteredVersion } from '../../src/contracts/register.ts';
import { registeredVersion } from '../../src/contracts/register.ts';
import {
  chainHead,
  nextVersionNumber,
  versionInForce,
  withVersionInForce,
  withVersionWithdrawn,
} from '../../src/register/publish-version.ts';

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

const file = (version: number, previousHash: string | null): RegisteredVersion =>
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
