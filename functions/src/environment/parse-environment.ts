import type { z } from 'zod';
import { EnvironmentError } from './environment-error.ts';

export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** The variables that `schema` names, parsed once; throws `EnvironmentError` on the first bad start. */
export const parseEnvironment = <Schema extends z.ZodType>(
  schema: Schema,
  environment: RawEnvironment,
): z.output<Schema> => {
  // An empty value in a `.env` file means «not set».
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), problem: issue.message })),
  );
};
