import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { CollectionBeforeOperationHook, Where, WhereField } from 'payload';

const asStored = (condition: WhereField): WhereField => {
  const reference = typeof condition.like === 'string' ? parseReferenceNumber(condition.like) : undefined;
  return reference === undefined ? condition : { equals: reference };
};

const withStoredReferences = (where: Where): Where => {
  const stored: Where = {};
  for (const [key, value] of Object.entries(where)) {
    if (Array.isArray(value)) stored[key] = value.map(withStoredReferences);
    else stored[key] = key === 'reference' ? asStored(value) : value;
  }
  return stored;
};

/** No condition stays none: an empty one would stand for every request. */
const whereWithStoredReferences = (where: Where | undefined): Where | undefined =>
  where === undefined ? undefined : withStoredReferences(where);

/**
 * Finds a request by its number as people read it out and as e-mails print it («7K3M-9QPA-T2X», small letters, Arabic
 * digits): the search of the list asks for the typed words, and the number is stored without them.
 */
export const typedReferences: CollectionBeforeOperationHook = ({ args }) => {
  const where = 'where' in args ? whereWithStoredReferences(args.where) : undefined;
  return where === undefined ? args : { ...args, where };
};
