import { versionInForce } from '@mithaq/domain/register/association-index';
import { NotInRegister } from '../register/errors.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';

/** Parses a version's number in an address (`v3`); rejects anything else as no version. */
const numberIn = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new NotInRegister('version', text);
  return Number(text);
};

/**
 * Loads the version that an address asks for. Without a number it is the one in force or, where none is, the last one
 * that was: its page says that it is no longer in force.
 */
export const loadVersion = async (
  register: RegisterReader,
  association: string,
  policy: string,
  version: string | undefined,
): Promise<VersionInRegister> => {
  if (version !== undefined) return register.version(association, policy, numberIn(version));
  const { policies } = await register.association(association);
  const indexed = policies.find((candidate) => candidate.slug === policy);
  const entry = indexed === undefined ? undefined : (versionInForce(indexed) ?? indexed.versions.at(-1));
  if (entry === undefined) throw new NotInRegister('policy', policy);
  return register.version(association, policy, entry.version);
};
