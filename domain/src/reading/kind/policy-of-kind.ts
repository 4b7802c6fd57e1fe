import { titleKey } from '../../catalogue/catalogue-entry-of.ts';
import type { CatalogueEntry } from '../../contracts/catalogue.ts';
import type { PolicyProposal } from '../../contracts/document-reading.ts';
import { proposePolicy } from './propose-policy.ts';

/** A policy that the association has. */
export interface KnownPolicy {
  readonly title: string;
  readonly catalogueEntry?: string | null | undefined;
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/**
 * Returns the policy whose next version a file is: the one of its kind in the catalogue, or of its title, whatever the
 * spelling. Where two are of the kind, the title decides; undefined where none or more than one is left. `entries` are
 * those of the catalogue, which also say the kind of a policy for which nobody chose one.
 */
export const policyOfKind = <Policy extends KnownPolicy>(
  policies: readonly Policy[],
  { title, catalogueEntry }: Pick<PolicyProposal, 'title' | 'catalogueEntry'>,
  entries: readonly CatalogueEntry[],
): Policy | undefined => {
  const kindOf = (policy: Policy): string | undefined =>
    policy.catalogueEntry ?? proposePolicy(policy.title, entries).catalogueEntry;
  const ofKind =
    catalogueEntry === undefined ? [] : policies.filter((policy) => kindOf(policy) === catalogueEntry);
  const ofTitle = (some: readonly Policy[]): readonly Policy[] =>
    some.filter((policy) => titleKey(policy.title) === titleKey(title));
  return only(ofKind) ?? only(ofTitle(ofKind.length > 1 ? ofKind : policies));
};
