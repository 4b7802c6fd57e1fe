import { foldForSearch } from '@mithaq/domain/text/fold';
import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  Where,
  WhereField,
} from 'payload';
import { asUser } from '../access/as-user.ts';

/** A longer search is left to the database; UTF-16 units. */
const TYPED_LIMIT = 200;

/** Texts that one search compares. Where a person may see more, the rest is found by its exact words only. */
const TEXTS_LIMIT = 5000;

const typedIn = ({ like, contains }: WhereField): string | undefined => {
  const typed: unknown = like ?? contains;
  return typeof typed === 'string' && typed.length <= TYPED_LIMIT && foldForSearch(typed) !== ''
    ? typed
    : undefined;
};

const matches = (text: unknown, words: readonly string[]): boolean =>
  typeof text === 'string' && words.every((word) => foldForSearch(text).includes(word));

/** Returns the condition that a row has the typed words in this field as the public search folds them. */
const foldedCondition = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  field: string,
  condition: WhereField,
): Promise<Where> => {
  const asTyped: Where = { [field]: condition };
  const typed = typedIn(condition);
  if (typed === undefined) return asTyped;
  const words = foldForSearch(typed).split(' ');
  // Each text once: twenty-five versions of a policy have one title.
  const { values } = await req.payload.findDistinct({
    ...asUser(req),
    collection,
    field,
    limit: TEXTS_LIMIT,
  });
  const found = values.flatMap((value) => Object.values(value)).filter((text) => matches(text, words));
  return { or: [asTyped, { [field]: { in: found } }] };
};

const folded = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  fields: readonly string[],
  where: Where,
): Promise<Where> => {
  const kept: Where = {};
  const conditions: Where[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (Array.isArray(value)) {
      const inner: Where[] = [];
      for (const one of value) inner.push(await folded(req, collection, fields, one));
      kept[key] = inner;
    } else if (fields.includes(key)) conditions.push(await foldedCondition(req, collection, key, value));
    else kept[key] = value;
  }
  if (conditions.length === 0) return kept;
  return { and: [...(Object.keys(kept).length > 0 ? [kept] : []), ...conditions] };
};

/**
 * Lets the lists of the admin find a row by a title or a name as the public search does: hamza, ya, ha, Persian letters,
 * digits and unseen signs make no difference. The rows that the person may read are compared here, because neither
 * database folds Arabic; nothing is stored for it, so that published rows stay as they are.
 */
export const foldedSearch =
  (collection: CollectionSlug, ...fields: readonly string[]): CollectionBeforeOperationHook =>
  async ({ args, req }) => {
    const where = 'where' in args ? args.where : undefined;
    const overrides = 'overrideAccess' in args && args.overrideAccess;
    if (where === undefined || overrides) return args;
    return { ...args, where: await folded(req, collection, fields, where) };
  };
