import { policyText } from '@mithaq/domain/contracts/policy-text';
import {
  REGISTER_FORMAT,
  type AssociationIndex,
  type RegisteredVersion,
} from '@mithaq/domain/contracts/register';
import { supersessionOf } from '@mithaq/domain/register/supersession';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { policyTextOf } from '../mapping/policy-text.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../payload-types.ts';
import { canonicalBytes } from '../register/canonical.ts';
import type { PlaceOfVersion } from './place-of-version.ts';

/** What a version's file says apart from its place in the chain. */
export type PublishedContent = Omit<RegisteredVersion, 'version' | 'previousHash' | 'publishedAt'>;

/** What a version changes and from when it holds. */
const effectOf = (
  version: PolicyVersion,
): Pick<PublishedContent, 'changeNote' | 'changeKind' | 'inForceFrom' | 'reviewBy' | 'emergency'> => {
  const days = effectiveDaysOf(version);
  const inForceFrom = isoDayOf(days.inForceFrom);
  const reviewBy = isoDayOf(days.reviewBy);
  return {
    ...(version.changeNote ? { changeNote: version.changeNote } : {}),
    ...(version.changeKind ? { changeKind: version.changeKind } : {}),
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(version.emergencyReason ? { emergency: { reason: version.emergencyReason } } : {}),
  };
};

/** What would be published of a version; undefined where it has no approval or a text that no register takes. */
export const publishedContentOf = (
  version: PolicyVersion,
  { association, policy }: PlaceOfVersion,
  before: AssociationIndex | undefined,
): PublishedContent | undefined => {
  const approval = approvalOf(version);
  const text = policyText.safeParse(policyTextOf(version));
  if (approval === undefined || !text.success) return undefined;
  const issueDate = issueDateOf(version);
  const supersedes = supersessionOf(
    approval,
    before?.policies.find(({ slug }) => slug === policy.slug),
  );
  return {
    format: REGISTER_FORMAT,
    association: { slug: association.slug, name: association.name },
    policy: { slug: policy.slug, title: policy.title, documentType: policy.documentType },
    language: 'ar',
    ...(version.issueNumber ? { issueNumber: version.issueNumber } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    approval,
    text: text.data,
    ...effectOf(version),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
};

/** What the secretary wrote and the board approved, without what the publication itself adds. */
const essenceOf = (content: PublishedContent) => ({
  issueNumber: content.issueNumber,
  issueDate: content.issueDate,
  approval: content.approval,
  text: content.text,
  changeNote: content.changeNote,
  changeKind: content.changeKind,
  inForceFrom: content.inForceFrom,
  reviewBy: content.reviewBy,
});

const sameBytes = (left: object, right: object): boolean =>
  Buffer.compare(canonicalBytes(left), canonicalBytes(right)) === 0;

/**
 * Whether a file publishes this content, whatever association and policy are called in it. Ignores what the file
 * supersedes and whether it was an emergency: the one follows from the moment of publication, the other is said with it.
 */
export const publishesUnderAnyName = (file: RegisteredVersion, content: PublishedContent): boolean =>
  file.association.slug === content.association.slug &&
  file.policy.slug === content.policy.slug &&
  sameBytes(essenceOf(file), essenceOf(content));

/** Whether a file publishes this content under the names that association and policy have now. */
export const publishes = (file: RegisteredVersion, content: PublishedContent): boolean =>
  sameBytes(file.association, content.association) &&
  sameBytes(file.policy, content.policy) &&
  publishesUnderAnyName(file, content);
