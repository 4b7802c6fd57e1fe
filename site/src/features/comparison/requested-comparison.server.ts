import type { VersionComparison } from '@mithaq/domain/comparison/compared';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import { requestedVersion } from '../policy/policy-page.server.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';
import { wordDiff } from './word-diff.ts';

export interface RequestedComparison {
  readonly before: VersionInRegister;
  readonly after: VersionInRegister;
  readonly comparison: VersionComparison;
}

/** Two versions by the numbers in the address, in the order in which they stand there; any other text is not found. */
export const requestedComparison = async (
  register: RegisterReader,
  association: string,
  policy: string,
  numbers: { readonly before: string; readonly after: string },
): Promise<RequestedComparison> => {
  const before = await requestedVersion(register, association, policy, numbers.before);
  const after = await requestedVersion(register, association, policy, numbers.after);
  return { before, after, comparison: compareVersions(before.file.text, after.file.text, wordDiff) };
};
