import {
  QueryError,
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { z } from 'zod';

const queried = z.looseObject({
  sort: z.union([z.string(), z.array(z.string())]).optional(),
  where: z.unknown(),
  overrideAccess: z.boolean().optional(),
});

/** Most relationships that the path of a filter leads through: `association.slug`, and not `request.association.slug`. */
const MOST_HOPS = 1;

/**
 * Most conditions of a filter, and most of them behind a relationship: each of the latter joins a table, and SQLite joins
 * at most 64. No screen asks with more than a dozen.
 */
const MOST_CONDITIONS = 200;
const MOST_JOINED = 20;

const segmentsOf = (path: string): string[] => path.replaceAll('__', '.').split('.');

/** A field at the end of a path, and how many relationships lead to it. */
interface Reached {
  readonly hops: number;
  readonly field: FlattenedField;
}

/** Follows a path to its field; the title of a row may itself be a field of another one. Undefined for an unknown path. */
const reach = (
  payload: Payload,
  fields: readonly FlattenedField[],
  path: readonly string[],
): Reached | undefined => {
  const [segment, ...rest] = path;
  const field = fields.find(({ name }) => name === segment);
  if (field === undefined) return undefined;
  if ('virtual' in field && typeof field.virtual === 'string')
    return reach(payload, fields, segmentsOf(field.virtual));
  if (rest.length === 0) return { hops: 0, field };
  if (field.type === 'relationship' || field.type === 'upload') {
    const related = typeof field.relationTo === 'string' ? payload.collections[field.relationTo] : undefined;
    const behind = related === undefined ? undefined : reach(payload, related.config.flattenedFields, rest);
    return { hops: 1 + (behind?.hops ?? 0), field: behind?.field ?? field };
  }
  return 'flattenedFields' in field ? reach(payload, field.flattenedFields, rest) : undefined;
};

/** Whether the path names a relationship itself and then a field behind it. */
const isForeign = (fields: readonly FlattenedField[], path: readonly string[]): boolean => {
  const [segment, ...rest] = path;
  const field = fields.find(({ name }) => name === segment);
  if (field === undefined || rest.length === 0) return false;
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') return true;
  return 'flattenedFields' in field && isForeign(field.flattenedFields, rest);
};

const tree = z.record(z.string(), z.unknown());

/** A long list in a query is an object by its positions. */
const list = (inner: unknown): object => z.union([z.array(z.unknown()), tree]).safeParse(inner).data ?? {};

interface Condition {
  readonly path: string;
  readonly operator: string;
  readonly operand: unknown;
}

/** Returns all conditions of a filter. */
const conditionsIn = (where: unknown): Condition[] =>
  Object.entries(tree.safeParse(where).data ?? {}).flatMap(([path, inner]) =>
    /^(?:and|or)$/iu.test(path)
      ? Object.values(tree.safeParse({ ...list(inner) }).data ?? {}).flatMap(conditionsIn)
      : Object.entries(tree.safeParse(inner).data ?? {}).map(([operator, operand]) => ({
          path,
          operator,
          operand,
        })),
  );

const comparing: readonly string[] = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
];

const instant = z.union([
  z.date(),
  z.null(),
  z.string().refine((text) => text === '' || text === 'null' || !Number.isNaN(Date.parse(text))),
]);
const instants = z.union([
  instant,
  z.array(instant),
  z.string().refine((text) => text.split(',').every((part) => instant.safeParse(part).success)),
]);

/**
 * Whether a database would answer a condition as its own failure: the embedded one a date that is compared with
 * something that is no date, MongoDB an id that is searched as a text for what it does not hold.
 */
const isUnreadable = ({ field }: Reached, { operator, operand }: Condition): boolean => {
  if (field.type === 'relationship' || field.type === 'upload') return operator === 'not_like';
  return (
    field.type === 'date' &&
    operator !== 'exists' &&
    !(comparing.includes(operator) && instants.safeParse(operand).success)
  );
};

const ofPerson = z.object({ personal: z.literal(true) });

/** Whether a field says who somebody is or how to reach them; set as `custom` by `personalField`. */
const isPersonal = ({ field }: Reached): boolean => ofPerson.safeParse(field.custom).success;

/** Marks a field whose values no address may hold, because browsers and access logs keep addresses. */
export const personalField = { personal: true } as const;

const addressed = z.looseObject({ where: z.unknown() });

/** Returns the paths of personal fields by which the address of a request filters a list. */
const personalPathsIn = ({ payload, query }: PayloadRequest, fields: readonly FlattenedField[]): string[] =>
  conditionsIn(addressed.safeParse(query).data?.where)
    .map(({ path }) => path)
    .filter((path) => {
      const reached = reach(payload, fields, segmentsOf(path));
      return reached !== undefined && isPersonal(reached);
    });

/**
 * Refuses to order a list by a field of a related record, to filter it through more than one relationship or by more
 * related records than a database joins, to compare what a database cannot compare, and to name a person in an address.
 * Payload limits the filter on a related field to records that the person may read, and checks an order against the
 * fields alone: the order of the rows would tell values of records that the person may not read. A refusal of Payload
 * behind a second relationship is caught by nothing, and would end a process.
 */
export const refuseForeignQueries: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const read = queried.safeParse(args);
  if (!read.success || read.data.overrideAccess === true) return args;
  const fields = collection.flattenedFields;
  const orders = [read.data.sort ?? []].flat().flatMap((sort) => sort.split(','));
  const asked = conditionsIn(read.data.where).map((condition) => ({
    ...condition,
    reached: reach(req.payload, fields, segmentsOf(condition.path)),
  }));
  const conditions = asked.filter(
    ({ reached, ...condition }) =>
      reached !== undefined && (reached.hops > MOST_HOPS || isUnreadable(reached, condition)),
  );
  const refused = [
    ...orders.filter((path) => isForeign(fields, segmentsOf(path.replace(/^-/u, '')))),
    ...conditions.map(({ path }) => path),
    ...asked.slice(MOST_CONDITIONS).map(({ path }) => path),
    ...asked
      .filter(({ reached }) => (reached?.hops ?? 0) > 0)
      .slice(MOST_JOINED)
      .map(({ path }) => path),
    ...personalPathsIn(req, fields),
  ];
  if (refused.length > 0) throw new QueryError(refused.map((path) => ({ path })));
  return args;
};
