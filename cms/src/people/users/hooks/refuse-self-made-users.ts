import { Forbidden, type CollectionBeforeChangeHook } from 'payload';
import { isSettingUp } from '../../../payload/system/setting-up.ts';

/**
 * Refuses users that no administrator and no command on the machine makes. Payload lets the first visitor of an empty
 * installation make themselves its first user.
 */
export const refuseSelfMadeUsers: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'create' && req.user === null && !isSettingUp(req)) throw new Forbidden(req.t);
  return data;
};
