import { nameOfCodePoint } from '@mithaq/domain/text/refused-sign';
import { signsOf } from '@mithaq/domain/text/signs-of';
import { mapTexts } from './map-texts.ts';
import { unprintableSigns } from './unprintable-signs.ts';

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** Writes a sign as its code points, «[U+4E2D]». */
const spelledOut = (sign: string): string =>
  Array.from(sign, (part) => `[${nameOfCodePoint(part)}]`).join('');

/**
 * Returns what is printed with each sign that cannot be set spelled out. Nothing published today has one; versions of
 * an earlier release, and names that an association changed since, may.
 */
export const withoutUnprintable = async (printed: unknown): Promise<unknown> => {
  const unprintable = await unprintableSigns(textsIn(printed));
  if (unprintable.size === 0) return printed;
  const spelled = (text: string): string =>
    signsOf(text)
      .map((sign) => (unprintable.has(sign) ? spelledOut(sign) : sign))
      .join('');
  // Not all signs may have been named at once.
  return withoutUnprintable(mapTexts(printed, spelled));
};
