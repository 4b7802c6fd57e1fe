import type { AfterErrorHook } from 'payload';
import { z } from 'zod';
import { messages } from '../labels.ar.ts';

const tooLarge = z.object({ status: z.literal(413) });

/** Errors of the parser of forms with files, which have no status: the sender went away, or the form is malformed. */
const malformed = z.object({
  message: z
    .string()
    .regex(/^(?:Unexpected end of form|Malformed part header|Multipart: Boundary not found)/u),
});

/**
 * Says in Arabic why a form with a file is refused. Payload refuses it before any hook of the collection, in English,
 * and in a built server without the message.
 */
export const tellRefusedUploads: AfterErrorHook = ({ error }) => {
  if (tooLarge.safeParse(error).success)
    return { response: { errors: [{ message: messages.tooLargeForForm }] } };
  if (malformed.safeParse(error).success)
    return { status: 400, response: { errors: [{ message: messages.refusedForm }] } };
  return undefined;
};
