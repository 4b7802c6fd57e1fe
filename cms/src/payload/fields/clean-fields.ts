import { cleanCode, cleanLine, cleanProse } from '@mithaq/domain/text/clean-text';
import { refusedSignMessage } from '@mithaq/domain/text/refused-sign.ar';
import { refusedSign, withoutRefusedSigns } from '@mithaq/domain/text/refused-sign';
import { readTypedNumber } from '@mithaq/domain/text/typed-number';
import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import type { Field } from 'payload';
import { z } from 'zod';
import { typedFields } from './typed-field.ar.ts';

/**
 * The way in which a field's texts are cleaned. `verbatim` keeps every sign, for what a source printed, with which an
 * import is compared, and for what the CMS itself wrote down; the public sees neither.
 */
type TextKind = 'line' | 'prose' | 'code' | 'verbatim';

/** Field with texts of another kind than its type has; set as `custom` of the field. */
export const textKind = (kind: TextKind): { readonly textKind: TextKind } => ({ textKind: kind });

interface DocumentTexts {
  /** Kinds of the texts of a JSON field by the name of their property, where it is not prose. */
  readonly kinds: Readonly<Record<string, TextKind>>;
  /** Corrects what counts the characters of a text, before that text is cleaned. */
  readonly beforeCleaning: (value: unknown) => unknown;
}

/** Field with a JSON document of texts of several kinds; set as `custom` of the field. */
export const documentTexts = (texts: DocumentTexts): { readonly documentTexts: DocumentTexts } => ({
  documentTexts: texts,
});

const textKinds = z.enum(['line', 'prose', 'code', 'verbatim']);
const customTexts = z.object({
  textKind: textKinds.optional(),
  documentTexts: z
    .object({
      kinds: z.record(z.string(), textKinds),
      beforeCleaning: z.custom<(value: unknown) => unknown>((given) => typeof given === 'function'),
    })
    .optional(),
});

/** A fault of one field, as Payload's forms show it. */
export interface FieldSignFault {
  readonly path: string;
  /** In Arabic. */
  readonly message: string;
}

interface Cleaning {
  /** Collects the refused signs; undefined where each is replaced. */
  readonly faults: FieldSignFault[] | undefined;
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const clean: Readonly<Record<TextKind, (text: string) => string>> = {
  line: cleanLine,
  prose: cleanProse,
  code: cleanCode,
  verbatim: (text) => text,
};

const cleanText = (text: string, kind: TextKind, path: string, { faults }: Cleaning): string => {
  if (kind === 'verbatim') return text;
  const cleaned = clean[kind](text);
  if (faults === undefined) return withoutRefusedSigns(cleaned);
  const found = refusedSign(cleaned);
  if (found !== undefined) faults.push({ path, message: refusedSignMessage(found) });
  return cleaned;
};

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const noKinds: DocumentTexts['kinds'] = {};

/** Cleans every text within a value, whatever its shape. */
const cleanWithin = (
  value: unknown,
  kind: TextKind,
  path: string,
  cleaning: Cleaning,
  kinds: DocumentTexts['kinds'] = noKinds,
): unknown => {
  if (typeof value === 'string') return cleanText(value, kind, path, cleaning);
  if (Array.isArray(value)) {
    return value.map((inner: unknown, at) =>
      cleanWithin(inner, kind, below(path, String(at)), cleaning, kinds),
    );
  }
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      cleanWithin(
        inner,
        Object.hasOwn(kinds, key) ? (kinds[key] ?? kind) : kind,
        below(path, key),
        cleaning,
        kinds,
      ),
    ]),
  );
};

const ruledTypes = {
  text: 'line',
  textarea: 'prose',
  code: 'prose',
  email: 'code',
  json: 'prose',
  richText: 'prose',
} as const;

const cleanFieldValue = (
  field: Extract<Field, { type: keyof typeof ruledTypes }>,
  value: unknown,
  path: string,
  cleaning: Cleaning,
): unknown => {
  const { textKind: own, documentTexts: document } = customTexts.safeParse(field.custom).data ?? {};
  const kind = own ?? ruledTypes[field.type];
  const cleaned =
    document === undefined
      ? cleanWithin(value, kind, path, cleaning)
      : cleanWithin(document.beforeCleaning(value), kind, path, cleaning, document.kinds);
  // An empty text is what Payload's own rule for required fields refuses.
  const isUnseen = typeof cleaned === 'string' && field.required === true && !hasVisibleCharacter(cleaned);
  return isUnseen ? '' : cleaned;
};

/**
 * Returns the number that a text means, in digits of either kind; null for an empty text. Another text is a fault of the
 * field, because Payload would store the digits at its beginning, or nothing.
 */
const numberIn = (text: string, path: string, { faults }: Cleaning): number | string | null => {
  if (!hasVisibleCharacter(text)) return null;
  const number = readTypedNumber(text);
  if (number === undefined) faults?.push({ path, message: typedFields.number });
  return number ?? text;
};

const rowsOf = (
  value: unknown,
  fieldsOf: (row: Row) => readonly Field[],
  path: string,
  cleaning: Cleaning,
) =>
  Array.isArray(value)
    ? value.map((row: unknown, at) =>
        isRow(row) ? cleanRow(fieldsOf(row), row, `${path}.${String(at)}.`, cleaning) : row,
      )
    : value;

/** Cleans the part of a document that one field holds; a field of a type that has no rule here does not compile. */
const cleanField = (field: Field, row: Row, prefix: string, cleaning: Cleaning): Row => {
  const at = (name: string, cleaned: (value: unknown, path: string) => unknown): Row =>
    name in row ? { ...row, [name]: cleaned(row[name], `${prefix}${name}`) } : row;
  const group = (name: string, fields: readonly Field[]): Row =>
    at(name, (value, path) => (isRow(value) ? cleanRow(fields, value, `${path}.`, cleaning) : value));
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
    case 'email':
    case 'json':
    case 'richText':
      return at(field.name, (value, path) => cleanFieldValue(field, value, path, cleaning));
    case 'array':
      return at(field.name, (value, path) => rowsOf(value, () => field.fields, path, cleaning));
    case 'blocks':
      return at(field.name, (value, path) =>
        rowsOf(
          value,
          (one) => field.blocks.find(({ slug }) => slug === one.blockType)?.fields ?? [],
          path,
          cleaning,
        ),
      );
    case 'group':
      return 'name' in field && field.name
        ? group(field.name, field.fields)
        : cleanRow(field.fields, row, prefix, cleaning);
    case 'row':
    case 'collapsible':
      return cleanRow(field.fields, row, prefix, cleaning);
    case 'tabs':
      return field.tabs.reduce(
        (before, tab) =>
          'name' in tab && tab.name
            ? { ...before, ...group(tab.name, tab.fields) }
            : cleanRow(tab.fields, before, prefix, cleaning),
        row,
      );
    case 'number':
      return at(field.name, (value, path) =>
        typeof value === 'string' ? numberIn(value, path, cleaning) : value,
      );
    case 'checkbox':
    case 'date':
    case 'join':
    case 'point':
    case 'radio':
    case 'relationship':
    case 'select':
    case 'ui':
    case 'upload':
      return row;
  }
};

const cleanRow = (fields: readonly Field[], row: Row, prefix: string, cleaning: Cleaning): Row =>
  fields.reduce((before, field) => cleanField(field, before, prefix, cleaning), row);

/**
 * Returns the data of a collection with every text cleaned by the one rule for characters (`domain/src/text/`), by the
 * type of its field, and the signs that no field takes, each with its field. A required text that shows nothing becomes
 * empty, which Payload refuses. Lengths are counted afterwards, in UTF-16 code units.
 */
export const cleanFields = (
  fields: readonly Field[],
  data: Readonly<Record<string, unknown>>,
): { readonly data: Readonly<Record<string, unknown>>; readonly faults: readonly FieldSignFault[] } => {
  const faults: FieldSignFault[] = [];
  return { data: cleanRow(fields, data, '', { faults }), faults };
};

/**
 * Returns a value of any shape with the texts in it cleaned as prose; the signs that no door takes are added to
 * `faults`, or replaced where that is absent.
 */
export const cleanValue = (value: unknown, faults: FieldSignFault[] | undefined): unknown =>
  cleanWithin(value, 'prose', '', { faults });
