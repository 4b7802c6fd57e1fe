import { expect, test } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import type { IndexedPolicy, IndexedVersion } from '../../src/contracts/register.ts';
import { supersessionOf } from '../../src/register/supersession.ts';

const approval: BoardApproval = {
  ordersPublication: false,
  supersedesAllPrevious: false,
  demonstration: false,
};
const entry = (version: number, status: IndexedVersion['status']): IndexedVersion => ({
  version,
  status,
  hash: 'a'.repeat(64),
  title: 'سياسة',
  demonstration: false,
  publishedAt: '2026-01-01T00:00:00Z',
});
const policy: IndexedPolicy = {
  slug: 'beneficiary-relations',
  title: 'سياسة',
  documentType: 'policy',
  versions: [entry(1, 'superseded'), entry(3, 'in-force')],
};

test('a version replaces the one in force', () => {
  expect(supersessionOf(approval, policy)).toEqual({ kind: 'version', version: 3 });
});

test('the first version of a policy, and one after a withdrawal, replace nothing', () => {
  expect(supersessionOf(approval, undefined)).toBeUndefined();
  expect(supersessionOf(approval, { ...policy, versions: [entry(1, 'withdrawn')] })).toBeUndefined();
});

test('a board that says «all previous ones» means more than the version in force', () => {
  expect(supersessionOf({ ...approval, supersedesAllPrevious: true }, undefined)).toEqual({
    kind: 'all-previous',
  });
});
