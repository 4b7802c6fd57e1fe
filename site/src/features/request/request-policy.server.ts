import { versionInForce } from '@mithaq/domain/register/association-index';
import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { REQUEST_POLICY } from '@mithaq/domain/request/request-policy';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';

/** Returns the version in force of the policy that rules requests; undefined where the association has none. */
export const requestPolicyInForce = async (
  register: RegisterReader,
  index: AssociationIndex,
): Promise<VersionInRegister | undefined> => {
  const policy = index.policies.find(({ slug }) => slug === REQUEST_POLICY);
  const entry = policy === undefined ? undefined : versionInForce(policy);
  return entry === undefined
    ? undefined
    : register.version(index.profile.slug, REQUEST_POLICY, entry.version);
};

/** Returns the version that a request came under, which its token names. */
export const requestPolicyVersion = async (
  register: RegisterReader,
  association: string,
  version: number | undefined,
): Promise<VersionInRegister | undefined> =>
  version === undefined ? undefined : register.version(association, REQUEST_POLICY, version);
