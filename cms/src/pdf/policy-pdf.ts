import { policyTemplate } from './policy-template.ts';
import { printedPolicy, type PolicyToPrint } from './printed-policy.ts';
import { withoutUnprintable } from './spelled-out-signs.ts';
import { typeset } from './typesetter.ts';

/** The PDF of a version could not be typeset; the cause says why. */
export class PdfNotMade extends Error {
  override readonly name = 'PdfNotMade';

  constructor(cause: unknown) {
    super('the version could not be set in print', { cause });
  }
}

/**
 * Typesets a version: A4, tagged (PDF/UA-1), Arabic, fonts embedded. Equal facts give equal bytes, because the date
 * in the PDF is the publication's. A sign that no font has is spelled out as its code point. Throws `PdfNotMade`.
 */
export const policyPdf = async (policy: PolicyToPrint): Promise<Uint8Array> => {
  try {
    return await typeset(policyTemplate, await withoutUnprintable(printedPolicy(policy)), policy.emblem);
  } catch (error) {
    throw new PdfNotMade(error);
  }
};
