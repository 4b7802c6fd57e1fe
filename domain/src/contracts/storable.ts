import type { z } from 'zod';
import { cleanProse } from '../text/clean-text.ts';
import { refusedSign } from '../text/refused-sign.ts';

/** Returns the places and signs of all texts within a value that no door takes. */
const refusedWithin = (
  value: unknown,
  path: readonly (string | number)[],
): [(string | number)[], string][] => {
  if (typeof value === 'string') {
    const found = refusedSign(cleanProse(value));
    return found === undefined ? [] : [[[...path], found.sign]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((inner, at) => refusedWithin(inner, [...path, at]))
    : Object.entries(value).flatMap(([key, inner]) => refusedWithin(inner, [...path, key]));
};

/**
 * Returns the schema for writing what `schema` describes: it refuses every text with a sign that no door takes
 * (`text/refused-sign.ts`), however deep it is. Files of an earlier release are read by `schema` itself, because they
 * are never changed.
 */
export const storable = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.superRefine((value, context) => {
    for (const [path, sign] of refusedWithin(value, []))
      context.addIssue({ code: 'custom', path, message: `refused sign ${sign}` });
  });
