import type { BoardApproval } from '../contracts/board-approval.ts';
import type { IndexedPolicy, Supersession } from '../contracts/register.ts';
import { versionInForce } from './association-index.ts';

/**
 * Returns what a version replaces: everything before it where the board said so («وتحل هذه السياسة محل جميع السياسات
 * الموضوعة سابقا»), else the version in force; undefined where there is none.
 */
export const supersessionOf = (
  approval: BoardApproval,
  policy: IndexedPolicy | undefined,
): Supersession | undefined => {
  if (approval.supersedesAllPrevious) return { kind: 'all-previous' };
  const before = policy === undefined ? undefined : versionInForce(policy);
  return before === undefined ? undefined : { kind: 'version', version: before.version };
};
