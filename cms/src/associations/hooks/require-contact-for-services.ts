import { isReachable } from '@mithaq/domain/contact/reachable';
import { ValidationError, type CollectionBeforeChangeHook } from 'payload';
import type { Association } from '../../payload-types.ts';
import { isSettingUp } from '../../payload/system/setting-up.ts';
import { messages } from '../labels.ar.ts';

const takesRequests = ({ services }: Partial<Association>): boolean => (services ?? []).length > 0;

/**
 * Refuses that an association begins to take requests without a contact, or gives up its last contact while it takes
 * them. An association that an import brought without one can be edited otherwise; the site opens no form for it.
 */
export const requireContactForServices: CollectionBeforeChangeHook<Association> = ({
  data,
  originalDoc,
  req,
}) => {
  const before: Partial<Association> = originalDoc ?? {};
  const after = { ...before, ...data };
  const wasSo = takesRequests(before) && !isReachable(before);
  if (!takesRequests(after) || isReachable(after) || wasSo || isSettingUp(req)) return data;
  throw new ValidationError({ errors: [{ path: 'phone', message: messages.contactNeeded }] }, req.t);
};
