import { catalogueEntryOf } from '@mithaq/domain/catalogue/catalogue-entry-of';
import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { associationName } from '@mithaq/domain/contracts/association';
import type { GuardedVersion, NamedAssociation } from '@mithaq/domain/guard/guarded-version';
import type { Piece } from '@mithaq/domain/guard/pieces';
import { z } from 'zod';
import type { Association, Channel, Policy, PolicyVersion, Tool } from '../../payload-types.ts';
import { policyTextOf } from './policy-text.ts';
import { approvalOf, issueDateOf } from './version.ts';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

const named = z.object({
  name: z.string(),
  shortName: z.string(),
  names: z.array(associationName).default([]),
});

/** Returns the names under which an association is known. */
export const namedAssociationOf = (document: Pick<Association, 'name' | 'shortName'>): NamedAssociation =>
  named.parse(omitEmpty(document));

/** Documents around a version that the guard compares it with. */
export interface AroundVersion {
  readonly policy: Policy;
  readonly association: Association;
  readonly others: readonly Pick<Association, 'name' | 'shortName'>[];
  readonly channels: readonly Channel[];
  readonly tools: readonly Tool[];
}

const reachable = (association: Association, channels: readonly Channel[]): ReadonlySet<string> =>
  new Set([
    ...channels.filter(({ contact }) => contact).map(({ code }) => code),
    ...(association.phone ? ['phone'] : []),
    ...(association.website ? ['website'] : []),
  ]);

/** Returns the tools that a reader can use: the request form is a page of the site; every other tool needs a file. */
const available = (tools: readonly Tool[]): ReadonlySet<string> =>
  new Set(
    tools
      .filter(({ file, code }) => Boolean(file) || code === 'support-request-form')
      .map(({ code }) => code),
  );

const pieces = (texts: Readonly<Record<string, string | null | undefined>>): Piece[] =>
  Object.entries(texts).map(([field, text]) => ({ place: { field }, text: text ?? '' }));

const approvalPieces = ({ issueNumber, approval }: PolicyVersion): Piece[] =>
  pieces({
    issueNumber,
    'approval.session.printed': approval?.session?.printed,
    'approval.meeting.printed': approval?.meeting?.printed,
    'approval.resolution.printed': approval?.resolution?.printed,
    'approval.approvedOn.printed': approval?.approvedOn?.printed,
    'approval.chair.name': approval?.chair?.name,
    'approval.chair.title': approval?.chair?.title,
  });

/** Returns the texts of the association's own page that a PDF prints; they are corrected there. */
const profilePieces = ({ name, licenceNumber, address, phone, email, website }: Association): Piece[] =>
  [name, licenceNumber, address, phone, email, website].map((text) => ({
    place: { field: 'association' },
    text: text ?? '',
  }));

/**
 * Returns a version with the data that the guard compares it with: its association, its neighbours, and the tools
 * that readers can use.
 */
export const guardedVersionOf = (
  version: PolicyVersion,
  around: AroundVersion,
): Omit<GuardedVersion, 'unprintable'> => {
  const { policy, association, others, channels, tools } = around;
  const entry = catalogueEntryOf(expectedPolicies, {
    title: policy.title,
    catalogueEntry: policy.catalogueEntry ?? undefined,
  });
  const issueDate = issueDateOf(version);
  const approval = approvalOf(version);
  return {
    documentType: policy.documentType,
    ...(entry === undefined ? {} : { catalogueEntry: entry.code }),
    text: policyTextOf(version),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(approval === undefined ? {} : { approval }),
    association: namedAssociationOf(association),
    others: others.map(namedAssociationOf),
    reachableChannels: reachable(association, channels),
    availableTools: available(tools),
    alsoPrinted: [...approvalPieces(version), ...profilePieces(association)],
    unprinted: [
      { place: { field: 'changeNote' }, text: version.changeNote ?? '' },
      { place: { field: 'policy' }, text: policy.title },
    ],
  };
};
