import { isReachable } from '@mithaq/domain/contact/reachable';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import type { CoverageState } from '@mithaq/domain/catalogue/coverage';
import type { DisclosureState } from '@mithaq/domain/catalogue/disclosure-coverage';
import {
  practiceVerdicts,
  type EntryState,
  type PracticeVerdict,
} from '@mithaq/domain/catalogue/practice-evidence';
import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import { associationCoverage } from '../../admin/dashboard/association-coverage.ts';
import type { Dashboard } from '../../admin/dashboard/dashboard-shape.ts';
import { versionsInForce, type VersionInForce } from '../../admin/dashboard/versions-in-force.ts';
import { disclosureCoverage } from '../../admin/dashboard/disclosure-coverage.ts';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import type { Association } from '../../payload-types.ts';

const ofPolicies: Readonly<Record<CoverageState, EntryState>> = {
  'in-force': 'in-place',
  'in-preparation': 'begun',
  missing: 'missing',
};
const ofDisclosures: Readonly<Record<DisclosureState, EntryState>> = {
  published: 'in-place',
  outdated: 'outdated',
  missing: 'missing',
};

/** An association's evidence, and the documents that it is reckoned from. */
export interface Evidence {
  readonly association: Association;
  readonly policies: NonNullable<Dashboard['coverage']>;
  readonly disclosures: NonNullable<Dashboard['disclosures']>;
  readonly practices: readonly PracticeVerdict[];
}

/**
 * Reckons which practices of the regulator's edition an association has evidence for. Reads documents with the rights of
 * the request's user, who belongs to the association; `inForce` are its versions in force where they have been read. `now`
 * in milliseconds.
 */
export const evidenceOf = async (
  req: PayloadRequest,
  id: string,
  now: number,
  inForce?: readonly VersionInForce[],
): Promise<Evidence> => {
  const association = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id,
    depth: 0,
  });
  const policies = await associationCoverage(req, inForce ?? (await versionsInForce(req)));
  const disclosures = await disclosureCoverage(req, now);
  const reachable = isReachable(association);
  const practices = practiceVerdicts(currentCatalogue, {
    entries: new Map([
      ...policies.map(({ entry, state }) => [entry.code, ofPolicies[state]] as const),
      ...disclosures.map(({ entry, state }) => [entry.code, ofDisclosures[state]] as const),
    ]),
    facts: {
      'contact-data': reachable,
      platforms:
        hasVisibleCharacter(association.website ?? '') ||
        (association.accounts ?? []).some(({ link }) => hasVisibleCharacter(link)),
      'request-form': reachable,
      'followers-told': policies.some(({ state }) => state === 'in-force'),
    },
  });
  return { association, policies, disclosures, practices };
};
