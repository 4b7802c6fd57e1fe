import type { z } from 'zod';
import { CmsUnavailable } from './cms-errors.ts';

/** A yes that does not parse is treated as an outage: nothing may be built on it, and it may mend itself. */
export const parseAnswer = <Schema extends z.ZodType>(
  schema: Schema,
  operation: string,
  answer: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'answer');
  throw new CmsUnavailable(operation, `answer does not fit: ${fields.join(' ')}`);
};
