import { draftPreview, previewedState, type DraftPreview } from '@mithaq/domain/contracts/draft-preview';
import type { PayloadRequest } from 'payload';
import { associationProfileOf } from '../../associations/public-index/association-profile.ts';
import { publishedChannelOf } from '../../associations/public-index/published-parts.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { issueDateOf } from '../mapping/version.ts';
import { placeOfVersion } from '../publish/place-of-version.ts';

/**
 * Returns what a private link shows of a version: its last saved text, as it is at `takenAt`. Undefined for public
 * record, which has a page of its own. Both instants are ISO.
 */
export const snapshotOf = async (
  req: PayloadRequest,
  version: PolicyVersion,
  { takenAt, expiresAt }: Pick<DraftPreview, 'takenAt' | 'expiresAt'>,
): Promise<DraftPreview | undefined> => {
  const state = previewedState.safeParse(version.status);
  if (!state.success) return undefined;
  const { association, policy } = await placeOfVersion(req, version);
  const channels = await req.payload.find({
    ...asSystem(req),
    collection: 'channels',
    where: { association: { equals: association.id } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
  });
  const { title, sections } = policyTextOf(version);
  const issueDate = issueDateOf(version);
  return draftPreview.parse({
    format: 1,
    profile: associationProfileOf(association),
    channels: channels.docs.map(publishedChannelOf),
    policy: { title: policy.title, documentType: policy.documentType },
    state: state.data,
    takenAt,
    expiresAt,
    ...(version.issueNumber ? { issueNumber: version.issueNumber } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(version.changeNote ? { changeNote: version.changeNote } : {}),
    ...(version.changeKind ? { changeKind: version.changeKind } : {}),
    title,
    sections,
  });
};
