import type { z } from 'zod';

/** Variables of a process as the operating system gives them. */
export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** Variables are missing or malformed. The message names each with its fault and never shows a value, which may be a secret. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly variables: readonly string[];

  constructor(faults: readonly { readonly variable: string; readonly reason: string }[]) {
    super(
      `${faults.map(({ variable, reason }) => `${variable}: ${reason}`).join('; ')}. .env.example explains each variable.`,
    );
    this.variables = faults.map(({ variable }) => variable);
  }
}

/**
 * Parses the variables that `schema` names, at the start of a process, so that a bad environment ends the start and
 * not the first visit. A blank variable counts as absent, because an `.env` file has no other way to say so. Throws
 * `EnvironmentError`.
 */
export const parseEnvironment = <Schema extends z.ZodType>(
  schema: Schema,
  raw: RawEnvironment,
): z.output<Schema> => {
  const set = Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      const text = value?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    parsed.error.issues.map((issue) => {
      const variable = issue.path.map(String).join('.');
      return { variable, reason: variable in set || issue.code === 'custom' ? issue.message : 'is not set' };
    }),
  );
};
