import { compareFacts, type ComparedFact } from '@mithaq/domain/comparison/compare-facts';
import type { VersionComparison } from '@mithaq/domain/comparison/compared';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import { loadVersion } from '../policy/load-version.server.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';

export interface LoadedComparison {
  readonly before: VersionInRegister;
  readonly after: VersionInRegister;
  readonly comparison: VersionComparison;
  readonly facts: readonly ComparedFact[];
}

/**
 * Loads and compares two versions by the numbers in the address, in that order. Rejects with `NotInRegister` where a
 * number is malformed or unknown.
 */
export const loadComparison = async (
  register: RegisterReader,
  association: string,
  policy: string,
  numbers: { readonly before: string; readonly after: string },
): Promise<LoadedComparison> => {
  const before = await loadVersion(register, association, policy, numbers.before);
  const after = await loadVersion(register, association, policy, numbers.after);
  return {
    before,
    after,
    comparison: compareVersions(before.file.text, after.file.text),
    facts: compareFacts(before.file, after.file),
  };
};
