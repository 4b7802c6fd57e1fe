import { z } from 'zod';
import { environmentOf, type EnvName, type FunctionName, type VariableOf } from '../env-names/index.ts';

export type RawEnvironment = Readonly<Record<string, string | undefined>>;

const text = z.string('is missing');
/** Requires the length that a signing key needs: shorter ones could be guessed. */
const secret = text.min(32, 'needs 32 characters or more');
/** Cuts the slash at an address's end off: every path that is added begins with one. */
const httpUrl = z
  .url({
    protocol: /^https?$/u,
    error: ({ input }) => (input === undefined ? 'is missing' : 'is no http address'),
  })
  .transform((url) => url.replace(/\/+$/u, ''));
const emailAddress = z.email({
  error: ({ input }) => (input === undefined ? 'is missing' : 'is no e-mail address'),
});

const schemas: Readonly<Record<EnvName, z.ZodType<string>>> = {
  FORM_TOKEN_SECRET: secret,
  REFERENCE_SECRET: secret,
  FOLLOW_LINK_SECRET: secret,
  REQUEST_QUEUE_URL: httpUrl,
  FOLLOW_QUEUE_URL: httpUrl,
  MAIL_QUEUE_URL: httpUrl,
  CMS_URL: httpUrl,
  CMS_API_KEY: text,
  SITE_URL: httpUrl,
  PUBLIC_API_URL: httpUrl,
  MAIL_FROM: emailAddress,
  MAIL_REGION: text,
  AWS_REGION: text,
};

/** Names the variables that are missing or malformed and never shows a value. */
class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'EnvironmentError';
  }
}

/**
 * Parses the variables that `env-names` lists for a function, so that a bad environment ends its start and not its
 * first message. Returns them by name; a name that is not listed for the function does not type-check.
 */
export const readEnvironment = <Name extends FunctionName>(
  name: Name,
  raw: RawEnvironment,
): ((variable: VariableOf<Name>) => string) => {
  const values = new Map<EnvName, string>();
  const problems: string[] = [];
  for (const variable of environmentOf[name]) {
    // An empty value in a `.env` file means «not set».
    const parsed = schemas[variable].safeParse(raw[variable] === '' ? undefined : raw[variable]);
    if (parsed.success) values.set(variable, parsed.data);
    else problems.push(`${variable}: ${parsed.error.issues[0]?.message ?? 'is malformed'}`);
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  return (variable) => {
    const value = values.get(variable);
    if (value === undefined) throw new EnvironmentError([`${variable}: is not listed for ${name}`]);
    return value;
  };
};
