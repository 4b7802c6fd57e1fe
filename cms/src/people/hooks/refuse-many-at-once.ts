import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { operationOf } from '../../payload/access/operation-of.ts';
import { manyAtOnce } from './messages.ar.ts';

/**
 * Refuses to change or delete several accounts by one query, for everybody who calls from the network: one mistyped
 * query would remove everybody.
 */
export const refuseManyAtOnce: CollectionBeforeOperationHook = (hook) => {
  const { args, overrideAccess } = hook;
  const operation = operationOf(hook);
  const changes = operation === 'delete' || operation === 'update';
  if (changes && overrideAccess !== true && 'where' in args && !('id' in args)) {
    throw new APIError(manyAtOnce, 403, undefined, true);
  }
  return args;
};
