import { createHash, timingSafeEqual } from 'node:crypto';
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';
import { z } from 'zod';

const environment = z
  .object({ ORIGIN_KEY: z.string().min(1), KEY_ARN: z.string().min(1) })
  .parse(process.env);

const called = z.object({ headers: z.record(z.string(), z.string()).default({}) });

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isOneOf = (given: Buffer, known: readonly Buffer[]): boolean =>
  known.filter((each) => timingSafeEqual(given, each)).length > 0;

const secrets = new SecretsManagerClient({});

/** Returns a key by the stage of its secret; undefined where the secret has no such stage, as before any rotation. */
const keyAt = async (stage: 'AWSCURRENT' | 'AWSPREVIOUS'): Promise<string | undefined> => {
  try {
    const read = new GetSecretValueCommand({ SecretId: environment.KEY_ARN, VersionStage: stage });
    return (await secrets.send(read)).SecretString;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** A stranger with a key of her own makes no more calls of Secrets Manager than this allows; milliseconds. */
const READ_AGAIN_AFTER_MS = 60_000;

const deployed = [digest(environment.ORIGIN_KEY)];
let rotated: readonly Buffer[] = [];
let readAt = Number.NEGATIVE_INFINITY;

/**
 * Returns the key that the secret holds now and the one before it. CDN and guard never change at one moment: while a
 * new key is being deployed, either of the two may be the first to have it.
 */
const rotatedKeys = async (): Promise<readonly Buffer[]> => {
  if (Date.now() - readAt < READ_AGAIN_AFTER_MS) return rotated;
  const keys = await Promise.all([keyAt('AWSCURRENT'), keyAt('AWSPREVIOUS')]);
  rotated = keys.filter((key) => key !== undefined).map(digest);
  readAt = Date.now();
  return rotated;
};

/**
 * Admits a request that the CDN passed on or the site made, and none that found the API's own address. The key of the last deployment
 * needs no call; any other is compared with the secret. Throws where Secrets Manager does not answer, because API
 * Gateway keeps a refusal for an hour and an error not at all.
 */
export const handler = async (event: unknown): Promise<{ isAuthorized: boolean }> => {
  const given = called.parse(event).headers[ORIGIN_KEY_HEADER];
  if (given === undefined) return { isAuthorized: false };
  const key = digest(given);
  return { isAuthorized: isOneOf(key, deployed) || isOneOf(key, await rotatedKeys()) };
};
