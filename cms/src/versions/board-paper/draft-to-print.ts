import { previewedState } from '@mithaq/domain/contracts/draft-preview';
import { isoDayOf } from '@mithaq/domain/version/effective-days';
import type { PayloadRequest } from 'payload';
import type { Policy, PolicyVersion } from '../../payload-types.ts';
import type { DraftForBoard } from '../../pdf/printed-draft.ts';
import { comparedWithInForce } from '../comparison/compared-with-in-force.ts';
import { daySentence } from '../endpoints/day-sentence.ar.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';

const changesOf = async (req: PayloadRequest, version: PolicyVersion) => {
  const compared = await comparedWithInForce(req, version.id);
  if (compared?.inForce === undefined) return 'first' as const;
  return {
    inForce: compared.inForce,
    before: compared.before.sections,
    comparison: compared.comparison,
    facts: compared.facts,
  };
};

/**
 * Returns a version as its draft is set in print, its last saved text, perhaps with what it changes; undefined for public
 * record. Reads with the rights of the request's user.
 */
export const draftToPrint = async (
  req: PayloadRequest,
  version: PolicyVersion,
  policy: Pick<Policy, 'documentType'>,
  { withChanges }: { readonly withChanges: boolean },
): Promise<DraftForBoard | undefined> => {
  const state = previewedState.safeParse(version.status);
  if (!state.success) return undefined;
  const { title, sections } = policyTextOf(version);
  const issueDate = issueDateOf(version);
  const approval = approvalOf(version);
  const inForceFrom = isoDayOf(effectiveDaysOf(version).inForceFrom);
  return {
    documentType: policy.documentType,
    state: state.data,
    title,
    sections,
    ...(version.issueNumber ? { issueNumber: version.issueNumber } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(version.changeNote ? { changeNote: version.changeNote } : {}),
    ...(inForceFrom === undefined ? {} : { inForceFrom: daySentence(inForceFrom) }),
    ...(withChanges ? { changes: await changesOf(req, version) } : {}),
    ...(approval?.resolution === undefined ? {} : { resolution: approval.resolution.printed }),
    supersedesAllPrevious: approval?.supersedesAllPrevious ?? false,
  };
};
