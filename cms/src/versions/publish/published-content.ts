import { textFormatOf } from '@mithaq/domain/register/text-format';
import { policyText } from '@mithaq/domain/contracts/policy-text';
import { type AssociationIndex, type RegisteredVersion } from '@mithaq/domain/contracts/register';
import { supersessionOf } from '@mithaq/domain/register/supersession';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import { policyTextOf } from '../mapping/policy-text.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { canonicalBytes } from '../../register/canonical.ts';
import type { PlaceOfVersion } from './place-of-version.ts';

/** Content of a version's file apart from its place in the chain. */
export type PublishedContent = Omit<RegisteredVersion, 'version' | 'previousHash' | 'publishedAt'>;

/** Returns the change that a version makes, with its days. */
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

/**
 * Returns the content that a publication of a version would have; undefined where the version has no approval, or a
 * text that the register's schema refuses.
 */
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
    format: textFormatOf(text.data),
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

/**
 * Returns the content that the secretary wrote and the board approved, without the fields that the publication adds.
 */
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
 * Returns whether a file publishes this content, whatever the names of its association and policy. Ignores the
 * superseded version and the emergency: the first depends on the moment of publication, the second is entered with
 * it.
 */
export const publishesUnderAnyName = (file: RegisteredVersion, content: PublishedContent): boolean =>
  file.association.slug === content.association.slug &&
  file.policy.slug === content.policy.slug &&
  sameBytes(essenceOf(file), essenceOf(content));

/** Returns whether a file publishes this content under the present names of association and policy. */
export const publishes = (file: RegisteredVersion, content: PublishedContent): boolean =>
  sameBytes(file.association, content.association) &&
  sameBytes(file.policy, content.policy) &&
  publishesUnderAnyName(file, content);
