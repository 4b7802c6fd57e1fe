import { Forbidden, type CollectionBeforeChangeHook } from 'payload';
import { isSettingUp } from '../../../system/setting-up.ts';

/**
 * Payload lets whoever comes first to an empty installation make themselves its first user. Here nobody is made
 * but by an administrator or by the command on the machine itself.
 */
export const refuseSelfMadeUsers: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'create' && req.user === null && !isSettingUp(req)) throw new Forbidden(req.t);
  return data;
};
