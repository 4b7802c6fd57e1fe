import { APIError, type CollectionConfig } from 'payload';
import { appendOnly as message } from '../http/messages.ar.ts';

const refuse = (): never => {
  throw new APIError(message, 409, undefined, true);
};

/** Hooks of a collection whose rows nobody edits or deletes, overridden access included. */
export const appendOnlyHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [({ operation, data }) => (operation === 'update' ? refuse() : data)],
  beforeDelete: [refuse],
};
