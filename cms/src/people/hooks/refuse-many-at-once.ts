import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { manyAtOnce } from './messages.ar.ts';

/**
 * Refuses to change or delete several accounts by one query, for everybody who calls from the network: one mistyped
 * query would remove everybody.
 */
export const refuseManyAtOnce: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  const changes = operation === 'delete' || operation === 'update';
  if (changes && overrideAccess !== true && 'where' in args && !('id' in args)) {
    throw new APIError(manyAtOnce, 403, undefined, true);
  }
  return args;
};
