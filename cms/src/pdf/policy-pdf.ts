import { signsOf } from '@mithaq/domain/text/signs-of';
import { nameOfCodePoint } from '@mithaq/domain/text/refused-sign';
import { mapTexts } from './map-texts.ts';
import { policyTemplate } from './policy-template.ts';
import { printedPolicy, type PolicyToPrint } from './printed-policy.ts';
import { typeset } from './typesetter.ts';
import { unprintableSigns } from './unprintable-signs.ts';

/** The PDF of a version could not be typeset; the cause says why. */
export class PdfNotMade extends Error {
  override readonly name = 'PdfNotMade';

  constructor(cause: unknown) {
    super('the version could not be set in print', { cause });
  }
}

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
const withoutUnprintable = async (printed: unknown): Promise<unknown> => {
  const unprintable = await unprintableSigns(textsIn(printed));
  if (unprintable.size === 0) return printed;
  const spelled = (text: string): string =>
    signsOf(text)
      .map((sign) => (unprintable.has(sign) ? spelledOut(sign) : sign))
      .join('');
  // Not all signs may have been named at once.
  return withoutUnprintable(mapTexts(printed, spelled));
};

/**
 * Typesets a version: A4, tagged (PDF/UA-1), Arabic, fonts embedded. Equal facts give equal bytes, because the date
 * in the PDF is the publication's. A sign that no font has is spelled out as its code point. Throws `PdfNotMade`.
 */
export const policyPdf = async (policy: PolicyToPrint): Promise<Uint8Array> => {
  try {
    return await typeset(policyTemplate, await withoutUnprintable(printedPolicy(policy)));
  } catch (error) {
    throw new PdfNotMade(error);
  }
};
