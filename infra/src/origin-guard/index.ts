import { createHash, timingSafeEqual } from 'node:crypto';
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';
import { rotatedKeys, type KeyVersion } from '@mithaq/domain/operations/rotated-keys';
import { z } from 'zod';

const environment = z
  .object({ ORIGIN_KEY: z.string().min(1), KEY_ARN: z.string().min(1) })
  .parse(process.env);

const called = z.object({ headers: z.record(z.string(), z.string()).default({}) });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isOneOf = (given: Buffer, known: readonly Buffer[]): boolean =>
  known.filter((each) => timingSafeEqual(given, each)).length > 0;

const secrets = new SecretsManagerClient({});

/** Returns a key by the label of its version; undefined where the secret has no such version. */
const keyAt = async (version: KeyVersion): Promise<string | undefined> => {
  try {
    const read = new GetSecretValueCommand({ SecretId: environment.KEY_ARN, VersionStage: version });
    return (await secrets.send(read)).SecretString;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const deployed = [digest(environment.ORIGIN_KEY)];
const rotated = rotatedKeys(keyAt);

/**
 * Admits a request that the CDN passed on or the site made, and none that found the API's own address. The key of the last deployment
 * needs no call; any other is compared with the secret. Throws where Secrets Manager does not answer, because API
 * Gateway keeps a refusal for an hour and an error not at all.
 */
export const handler = async (event: unknown): Promise<{ isAuthorized: boolean }> => {
  const given = called.parse(event).headers[ORIGIN_KEY_HEADER];
  if (given === undefined) return { isAuthorized: false };
  const key = digest(given);
  return { isAuthorized: isOneOf(key, deployed) || isOneOf(key, (await rotated()).map(digest)) };
};
