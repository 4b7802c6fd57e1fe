import { z } from 'zod';

/** Choices of a sample: the nth alternative of each choice, and every optional field or none. */
interface Taking {
  readonly nth: number;
  readonly optionals: boolean;
}

/**
 * Strings of which one fits every string of the contracts, and numbers below; a new kind of value needs a line here.
 */
const strings = [
  'ن',
  'rusukh',
  '208e8750171c8d9970d5045d0d867223d91b02eee0d4e8de8d108f329aadc971',
  'a1ccc247f6a9d836ca3e2fb1dca0f3c5',
  'S78NHV90BVM',
  '2026-11-21T05:41:42.104Z',
  '2026-11-21',
  '2026-11',
  '+966501234567',
  '#1f4e79',
  'somebody@mithaq.example',
  'https://mithaq.example/',
  'guide.pdf',
] as const;
const numbers = [Number.MAX_SAFE_INTEGER, 2200, 9999, 999, 365, 60, 31, 12, 1] as const;
/** Longer than every limit of a reader: a length that the writer does not limit must not be limited by the reader. */
const UNBOUNDED = 20_000;

const firstThatFits = (schema: z.ZodType, values: readonly unknown[], path: string): unknown => {
  const found = values.find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`${path}: samples.ts has no value that fits`);
  return found;
};

const isType = (value: unknown): value is z.ZodType => value instanceof z.ZodType;
const typed = (value: unknown, path: string): z.ZodType => {
  if (!isType(value)) throw new Error(`${path}: no schema of zod`);
  return value;
};

/** Longest first, so that a limit that was widened shows. */
const stringsFor = (schema: z.ZodType): string[] => {
  const limit = schema instanceof z.ZodString ? (schema.maxLength ?? UNBOUNDED) : UNBOUNDED;
  return ['ن'.repeat(limit), 'a'.repeat(limit), ...strings];
};

/** Levels below which optional fields are left out and lists are empty, so that a schema that refers to itself ends. */
const DEEPEST = 12;

/** Makes a value that `schema` allows. A schema that refers to itself (items in items) is nested some levels deep. */
const sampleOf = (schema: z.ZodType, taking: Taking, path: string, depth = 0): unknown => {
  const inner = (value: unknown, name: string): unknown =>
    sampleOf(typed(value, `${path}.${name}`), taking, `${path}.${name}`, depth + 1);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).flatMap(([name, field]): [string, unknown][] => {
      if (!(field instanceof z.ZodOptional)) return [[name, inner(field, name)]];
      if (field.unwrap() instanceof z.ZodUndefined) return [];
      return taking.optionals && depth < DEEPEST ? [[name, inner(field.unwrap(), name)]] : [];
    });
    return Object.fromEntries(fields);
  }
  if (schema instanceof z.ZodArray) {
    const empty: unknown[] = [];
    return depth > DEEPEST && schema.safeParse(empty).success ? empty : [inner(schema.element, '0')];
  }
  if (schema instanceof z.ZodNullable) return taking.optionals ? inner(schema.unwrap(), 'value') : null;
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap(), 'value');
  if (schema instanceof z.ZodUnion) return inner(schema.options[taking.nth % schema.options.length], 'one');
  if (schema instanceof z.ZodEnum) return schema.options[taking.nth % schema.options.length];
  if (schema instanceof z.ZodLiteral) return [...schema.values][taking.nth % schema.values.size];
  if (schema instanceof z.ZodBoolean) return taking.nth % 2 === 0;
  if (schema.def.type === 'number') return firstThatFits(schema, numbers, path);
  if (schema.def.type === 'string') return firstThatFits(schema, stringsFor(schema), path);
  if (schema instanceof z.ZodRecord) {
    const keys = schema.keyType instanceof z.ZodEnum ? schema.keyType.options : ['key'];
    return Object.fromEntries(keys.map((key) => [key, inner(schema.valueType, String(key))]));
  }
  // A text that is cleaned on its way: the schema behind the cleaning has the limit.
  if (schema instanceof z.ZodPipe) return inner(schema.out, 'out');
  throw new Error(`${path}: samples.ts does not know «${schema.def.type}»`);
};

/** More than any choice of the contracts has alternatives. */
const ALTERNATIVES = 24;

/**
 * Makes the values that a writer may write who keeps to `schema`: with every optional field and with none, each
 * alternative of each choice.
 */
export const samplesOf = (schema: z.ZodType, name: string): unknown[] =>
  Array.from({ length: ALTERNATIVES }, (_, nth) => [
    sampleOf(schema, { nth, optionals: true }, name),
    sampleOf(schema, { nth, optionals: false }, name),
  ]).flat();

/** Adds to every object a field of a later release. */
export const withUnknownFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(([key, each]) => [key, withUnknownFields(each)] as const);
  return { ...Object.fromEntries(known), ofALaterRelease: { anything: [1] } };
};
