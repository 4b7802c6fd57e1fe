import { catalogueEntryOf } from '@mithaq/domain/catalogue/catalogue-entry-of';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import type { AssociationIndex, IndexedPolicy } from '@mithaq/domain/contracts/register';
import { versionInForce } from '@mithaq/domain/register/association-index';

/** Returns the association's policy on personal data that is in force, found by its title; undefined where there is none. */
export const privacyPolicyOf = ({
  policies,
}: Pick<AssociationIndex, 'policies'>): IndexedPolicy | undefined =>
  policies.find((policy) => {
    const shown = versionInForce(policy);
    return shown !== undefined && catalogueEntryOf(expectedPolicies, shown)?.code === 'data-privacy';
  });
