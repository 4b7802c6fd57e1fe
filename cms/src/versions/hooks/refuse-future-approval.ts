import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { isApprovedInFuture } from '@mithaq/domain/approval/approval-gaps';
import { versionRefusalMessage } from '@mithaq/domain/version/version-states.ar';
import { ValidationError, type CollectionBeforeValidateHook } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { approvalDateOf } from '../mapping/approval.ts';

/**
 * Refuses a draft whose approval lies in the future, already on saving: a year with a slip of the finger would otherwise
 * wait unseen until the version is approved. Runs after the counterpart was computed, and for the import, too.
 */
export const refuseFutureApproval: CollectionBeforeValidateHook<PolicyVersion> = ({ data, req }) => {
  const date = approvalDateOf(data?.approval?.approvedOn);
  if (date === undefined || !isApprovedInFuture(date, dayInRiyadh(Date.now()))) return data;
  const written = date.computed === 'gregorian' ? 'hijri' : 'gregorian';
  const path = `approval.approvedOn.${written}.year`;
  const message = versionRefusalMessage({ code: 'approval.in-future', path });
  throw new ValidationError({ collection: 'policy-versions', errors: [{ path, message }] }, req.t);
};
