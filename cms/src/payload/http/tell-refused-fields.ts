import type { AfterErrorHook } from 'payload';
import { z } from 'zod';
import { refusedInEnglish } from './messages.ar.ts';

/** Shape of Payload's error for a form with refused fields. */
const refusedFields = z.object({
  message: z.string(),
  data: z.object({
    collection: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).min(1),
  }),
});

/**
 * Returns the message in Arabic: Payload checks the bytes of a file without its translations, and says «Invalid PDF
 * file.» to whoever reads Arabic.
 */
const inArabic = (message: string, path: string | undefined): string =>
  /\p{Script=Arabic}/u.test(message) ? message : refusedInEnglish[path === 'file' ? 'file' : 'field'];

/**
 * Names the refused fields in the answer, so that the admin shows the reason at each of them. Payload leaves the
 * fields out in a built server, because it recognises its errors by their class, and there the start of the server
 * and its pages each have a copy of that class.
 */
export const tellRefusedFields: AfterErrorHook = ({ error, req }) => {
  const refused = refusedFields.safeParse(error);
  if (!refused.success) return undefined;
  const { message, data } = refused.data;
  if (req.i18n.language === 'ar') {
    for (const fault of data.errors) fault.message = inArabic(fault.message, fault.path);
    return {
      response: { errors: [{ name: 'ValidationError', data, message: inArabic(message, undefined) }] },
    };
  }
  return { response: { errors: [{ name: 'ValidationError', data, message }] } };
};
