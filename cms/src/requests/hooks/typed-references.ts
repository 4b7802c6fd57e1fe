import { parseReferenceNumber, partOfReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { CollectionBeforeOperationHook, Where, WhereField } from 'payload';

const asStored = (condition: WhereField): WhereField => {
  const typed = condition.like ?? condition.equals ?? condition.contains;
  if (typeof typed !== 'string') return condition;
  const reference = parseReferenceNumber(typed);
  if (reference !== undefined) return { equals: reference };
  const part = condition.equals === undefined ? partOfReferenceNumber(typed) : undefined;
  return part === undefined ? condition : { contains: part };
};

const withStoredReferences = (where: Where, field: string): Where => {
  const stored: Where = {};
  for (const [key, value] of Object.entries(where)) {
    if (Array.isArray(value)) stored[key] = value.map((one) => withStoredReferences(one, field));
    else stored[key] = key === field ? asStored(value) : value;
  }
  return stored;
};

/** Returns no condition for no condition: an empty one would match every record. */
const whereWithStoredReferences = (where: Where | undefined, field: string): Where | undefined =>
  where === undefined ? undefined : withStoredReferences(where, field);

/**
 * Finds a request by its number in the form that people read out and e-mails print («7K3M-9QPA-T2X», small letters,
 * Arabic digits): the search of the list asks for the typed words, and the number is stored without dashes. `field`
 * holds the number.
 */
export const typedReferences =
  (field: string): CollectionBeforeOperationHook =>
  ({ args }) => {
    const where = 'where' in args ? whereWithStoredReferences(args.where, field) : undefined;
    return where === undefined ? args : { ...args, where };
  };
