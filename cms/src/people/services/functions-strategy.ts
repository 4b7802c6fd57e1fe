import { rotatedKeys, type KeyVersion } from '@mithaq/domain/operations/rotated-keys';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { AuthStrategy } from 'payload';
import type { Environment } from '../../environment.ts';
import { log } from '../../log.ts';

type FunctionsKey = NonNullable<Environment['functionsKey']>;
type Secret = NonNullable<FunctionsKey['secret']>;

const SCHEME = 'services API-Key ';

/** Longest wait for the secret, while a function waits for its answer; milliseconds. */
const DEADLINE_MS = 2500;

/** Principal of the functions: the deployment's own key stands for it, and no row. */
const functions = {
  id: 'functions',
  name: 'functions',
  collection: 'services',
  _strategy: 'functions-key',
  createdAt: new Date(0).toISOString(),
  updatedAt: new Date(0).toISOString(),
} as const;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Returns how a version of the secret is read. The client is loaded by the first who needs it: only a rotation does. */
const readingOf =
  ({ arn, region }: Secret) =>
  async (version: KeyVersion): Promise<string | undefined> => {
    const { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } =
      await import('@aws-sdk/client-secrets-manager');
    const client = new SecretsManagerClient({ region, maxAttempts: 2 });
    try {
      const read = new GetSecretValueCommand({ SecretId: arn, VersionStage: version });
      return (await client.send(read, { abortSignal: AbortSignal.timeout(DEADLINE_MS) })).SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    } finally {
      client.destroy();
    }
  };

/** Returns the keys beside the deployed one; none where the secret does not answer, and the caller tries again. */
const othersOf = (secret: Secret | undefined): (() => Promise<readonly string[]>) => {
  if (secret === undefined) return () => Promise.resolve([]);
  const rotated = rotatedKeys(readingOf(secret));
  return async () => {
    try {
      return await rotated();
    } catch (error) {
      log.error('functions-key-unavailable', { reason: error instanceof Error ? error.name : 'unknown' });
      return [];
    }
  };
};

/**
 * Admits the functions by the key that the deployment made for them, without a record and without the database. Another
 * key is compared with what the secret holds now and held before, because functions and CMS are deployed one after the
 * other. Any other key is left to the records of `services`.
 */
export const functionsStrategy = ({ value, secret }: FunctionsKey): AuthStrategy => {
  const deployed = digest(value);
  const others = othersOf(secret);
  return {
    name: 'functions-key',
    authenticate: async ({ headers }) => {
      const header = headers.get('authorization') ?? '';
      if (!header.startsWith(SCHEME)) return { user: null };
      const given = digest(header.slice(SCHEME.length));
      if (timingSafeEqual(given, deployed)) return { user: functions };
      const known = (await others()).map(digest);
      return { user: known.some((key) => timingSafeEqual(given, key)) ? functions : null };
    },
  };
};
