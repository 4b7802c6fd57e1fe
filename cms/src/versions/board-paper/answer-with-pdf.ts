import { create as contentDisposition } from 'content-disposition';
import { log } from '../../log.ts';
import { refused } from '../../payload/http/reasons.ts';
import { PdfNotMade } from '../../pdf/policy-pdf.ts';
import { messages } from './labels.ar.ts';

/** Largest PDF that this process answers with; a function's answer, with its base64, has 6 MB at most. Bytes. */
const MOST_IN_AN_ANSWER = 4 * 1024 * 1024;

interface NamedPdf {
  /** Name under which a browser saves it, in any script. */
  readonly name: string;
  readonly tooLarge: string;
  readonly make: () => Promise<Uint8Array>;
}

/** Answers with a PDF that no cache keeps; 422 where it is too large, 500 where it cannot be typeset. */
export const answerWithPdf = async ({ name, tooLarge, make }: NamedPdf): Promise<Response> => {
  try {
    const pdf = await make();
    if (pdf.byteLength > MOST_IN_AN_ANSWER) return refused(422, { code: 'pdf.too-large', message: tooLarge });
    return new Response(Buffer.from(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(pdf.byteLength),
        'content-disposition': contentDisposition(name),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!(error instanceof PdfNotMade)) throw error;
    log.error('draft-pdf-not-made', {
      reason: error.cause instanceof Error ? error.cause.name : typeof error.cause,
    });
    return refused(500, { code: 'pdf.not-made', message: messages.notMade });
  }
};
