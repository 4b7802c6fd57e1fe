import type { Field, LabelFunction, StaticLabel } from 'payload';

/** Words in Arabic and in English. */
export interface Words {
  readonly ar: string;
  readonly en: string;
}

/** Label of a field, with the description that explains the field. */
export interface FieldLabel {
  readonly label: Words;
  readonly description?: Words;
}

/** Builds an entry of a word list: label in Arabic and English, and perhaps the description in both. */
export const fieldLabel = (ar: string, en: string, hintAr?: string, hintEn?: string): FieldLabel => ({
  label: { ar, en },
  ...(hintAr === undefined || hintEn === undefined ? {} : { description: { ar: hintAr, en: hintEn } }),
});

const asLabel = (words: Words): StaticLabel | LabelFunction => ({ ...words });

type NamedField = Extract<Field, { name: string }>;

/** Gives a field its label and description from a word list, by its name or by `key`. */
export const labelledBy =
  <List extends Readonly<Record<string, FieldLabel>>>(list: List) =>
  <F extends NamedField>(field: F, key: keyof List & string = field.name): F => {
    const words = new Map(Object.entries<FieldLabel>(list)).get(key);
    if (words === undefined) throw new Error(`no words for the field «${key}»`);
    return {
      ...field,
      label: asLabel(words.label),
      ...(words.description === undefined
        ? {}
        : { admin: { ...field.admin, description: { ...words.description } } }),
    };
  };

/** Returns the options of a select from a word list, in its order. */
export const optionsFrom = <Value extends string>(
  list: Readonly<Record<Value, Words>>,
): { label: { ar: string; en: string }; value: Value }[] =>
  Object.keys(list)
    .filter((key): key is Value => key in list)
    .map((value) => ({ label: { ...list[value] }, value }));
