import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { versionInForce } from '@mithaq/domain/register/association-index';

/** Whether a version that the association's lists show was entered to try out the system, so that no board gave it. */
export const hasDemonstration = ({ policies }: Pick<AssociationIndex, 'policies'>): boolean =>
  policies.some((policy) => (versionInForce(policy) ?? policy.versions.at(-1))?.demonstration === true);
