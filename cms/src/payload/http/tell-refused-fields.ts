import type { AfterErrorHook } from 'payload';
import { z } from 'zod';

/** Shape of Payload's error for a form with refused fields. */
const refusedFields = z.object({
  message: z.string(),
  data: z.object({
    collection: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).min(1),
  }),
});

/**
 * Names the refused fields in the answer, so that the admin shows the reason at each of them. Payload leaves the
 * fields out in a built server, because it recognises its errors by their class, and there the start of the server
 * and its pages each have a copy of that class.
 */
export const tellRefusedFields: AfterErrorHook = ({ error }) => {
  const refused = refusedFields.safeParse(error);
  if (!refused.success) return undefined;
  const { message, data } = refused.data;
  return { response: { errors: [{ name: 'ValidationError', data, message }] } };
};
