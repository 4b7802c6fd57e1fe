import {
  EnvironmentError,
  parseEnvironment,
  type RawEnvironment,
} from '@mithaq/domain/contracts/environment';
import { z } from 'zod';
import { environmentOf, type EnvName, type FunctionName, type VariableOf } from '../env-names/index.ts';

const text = z.string();
/** Requires the length that a signing key needs: shorter ones could be guessed. */
const secret = text.min(32, 'must have 32 characters or more');
/** Cuts the slash at an address's end off: every path that is added begins with one. */
const httpUrl = z
  .url({ protocol: /^https?$/u, error: 'is no http address' })
  .transform((url) => url.replace(/\/+$/u, ''));
/** `s3://bucket`, or `file:///folder` on one machine. */
const storeUrl = z.url({ protocol: /^(?:s3|file)$/u, error: 'is no s3 or file address' });
const emailAddress = z.email('is no e-mail address');

const schemas: Readonly<Record<EnvName, z.ZodType<string>>> = {
  FORM_TOKEN_SECRET: secret,
  REFERENCE_SECRET: secret,
  FOLLOW_LINK_SECRET: secret,
  REQUEST_QUEUE_URL: httpUrl,
  FOLLOW_QUEUE_URL: httpUrl,
  MAIL_QUEUE_URL: httpUrl,
  READING_QUEUE_URL: httpUrl,
  UPLOADS_URL: storeUrl,
  CMS_URL: httpUrl,
  CMS_API_KEY: text,
  SITE_URL: httpUrl,
  PUBLIC_API_URL: httpUrl,
  MAIL_FROM: emailAddress,
  MAIL_REGION: text,
  AWS_REGION: text,
};

/**
 * Parses the variables that `env-names` lists for a function, so that a bad environment ends its start and not its
 * first message. Returns them by name; a name that is not listed for the function does not type-check. Throws
 * `EnvironmentError`.
 */
export const readEnvironment = <Name extends FunctionName>(
  name: Name,
  raw: RawEnvironment,
): ((variable: VariableOf<Name>) => string) => {
  const listed = environmentOf[name].map((variable) => [variable, schemas[variable]] as const);
  const values = parseEnvironment(z.object(Object.fromEntries(listed)), raw);
  return (variable) => {
    const value = values[variable];
    if (value === undefined) throw new EnvironmentError([{ variable, reason: `is not listed for ${name}` }]);
    return value;
  };
};
