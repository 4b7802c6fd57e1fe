import {
  getDefaultValue,
  ValidationError,
  type Field,
  type FieldAccess,
  type FieldHook,
  type PayloadRequest,
  type SanitizedConfig,
  type UIField,
} from 'payload';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { mapFields } from '../fields/map-fields.ts';
import { fieldForNobody } from './bases.ts';
import { forbiddenField } from './forbidden-field.ar.ts';

const row = z.record(z.string(), z.unknown());

/** An instant in UTC as clients write it, with or without its milliseconds. */
const instantText = z.iso.datetime();

/**
 * Returns a value in one of the spellings in which a form and the database have it: a box that is empty, and a tick that
 * is not set, are nothing; an instant is in milliseconds.
 */
const comparable = (value: unknown): unknown => {
  if (value === null || value === '' || value === false) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') {
    return instantText.safeParse(value).success ? new Date(value).toISOString() : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(comparable);
  const parts = row.safeParse(value);
  if (!parts.success) return value;
  const filled = Object.entries(parts.data)
    .map(([name, part]) => [name, comparable(part)] as const)
    .filter(([, part]) => part !== undefined);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

/** A field that holds a value. */
type GuardedField = Exclude<Extract<Field, { name: string }>, UIField>;

/** Returns what a new record holds where nobody sets the field. */
const initialValue = (field: GuardedField, req: PayloadRequest): unknown =>
  'defaultValue' in field
    ? getDefaultValue({ defaultValue: field.defaultValue, locale: req.locale ?? '', req, user: req.user })
    : undefined;

const marked = z.object({ updatedAt: z.string() });

/**
 * Whether a form was opened in another state than the one that is stored. Its save is refused for that (409), which says
 * more than a field that the system has changed since.
 */
const isOfAnotherState = (data: unknown, document: unknown): boolean => {
  const named = marked.safeParse(data).data?.updatedAt;
  const stored = marked.safeParse(document).data?.updatedAt;
  return named !== undefined && stored !== undefined && Date.parse(named) !== Date.parse(stored);
};

/**
 * Refuses a value that its sender may not set (400, at its field). A form sends every field that it shows, so a value
 * that says what the sender was shown passes: what is stored, or what a new record begins with. Of a field that the
 * sender may not read that is nothing, because the answer would otherwise tell the stored value to somebody who tries
 * values.
 */
const refuseForbiddenValue =
  (field: GuardedField): FieldHook =>
  async ({
    blockData,
    data,
    operation,
    originalDoc,
    overrideAccess,
    path,
    previousValue,
    req,
    siblingData,
  }) => {
    if (overrideAccess === true || (operation !== 'create' && operation !== 'update')) return undefined;
    const given = row.parse(siblingData)[field.name];
    if (given === undefined) return undefined;
    const document = row.optional().parse(originalDoc);
    if (operation === 'update' && isOfAnotherState(data, document)) return undefined;
    const asked: Parameters<FieldAccess>[0] = {
      ...(typeof document?.id === 'string' ? { id: document.id } : {}),
      blockData,
      data: data ?? {},
      doc: document,
      req,
      siblingData,
    };
    if ((await field.access?.[operation]?.(asked)) !== false) return undefined;
    const mayRead = field.hidden !== true && (await field.access?.read?.(asked)) !== false;
    const readable: unknown = mayRead ? previousValue : undefined;
    const shown = operation === 'create' ? await initialValue(field, req) : readable;
    if (isDeepStrictEqual(comparable(given), comparable(shown))) return undefined;
    throw new ValidationError({ errors: [{ path: path.join('.'), message: forbiddenField }] }, req.t);
  };

const guarded = (field: Field): Field => {
  if (field.type === 'ui' || !('name' in field) || !field.name) return field;
  if (field.access?.create === undefined && field.access?.update === undefined) return field;
  return {
    ...field,
    hooks: {
      ...field.hooks,
      beforeValidate: [refuseForbiddenValue(field), ...(field.hooks?.beforeValidate ?? [])],
    },
  };
};

/** Keeps the times of a record, which the database writes, from every sender. A form sends back `updatedAt`. */
const withoutForgedTimes = (field: Field): Field => {
  if (field.type !== 'date') return field;
  if (field.name === 'createdAt')
    return { ...field, access: { create: fieldForNobody, update: fieldForNobody } };
  return field.name === 'updatedAt' ? { ...field, access: { create: fieldForNobody } } : field;
};

/**
 * Makes every field whose writing is limited refuse what its sender may not set, where Payload leaves it out in
 * silence. Works on the fields as Payload has sanitised them, so that those which it adds itself (credentials,
 * sessions, keys, times) are held too.
 */
export const withForbiddenFieldsRefused = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    fields: mapFields(
      collection.timestamps ? collection.fields.map(withoutForgedTimes) : collection.fields,
      guarded,
    ),
  })),
  globals: config.globals.map((global) => ({ ...global, fields: mapFields(global.fields, guarded) })),
});
