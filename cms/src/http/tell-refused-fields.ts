import type { AfterErrorHook } from 'payload';
import { z } from 'zod';

/** What Payload throws at a form whose fields it refuses. */
const refusedFields = z.object({
  message: z.string(),
  data: z.object({
    collection: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).min(1),
  }),
});

/**
 * Names the refused fields in the answer, so that the admin says the reason at each of them. Payload leaves them out
 * in a built server: it knows its errors by their class, and there the start of the server and its pages each have a
 * copy of that class.
 */
export const tellRefusedFields: AfterErrorHook = ({ error }) => {
  const refused = refusedFields.safeParse(error);
  if (!refused.success) return undefined;
  const { message, data } = refused.data;
  return { response: { errors: [{ name: 'ValidationError', data, message }] } };
};
