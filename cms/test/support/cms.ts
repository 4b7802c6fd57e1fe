import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { endpointsInUse } from '../../src/endpoints-in-use.ts';
import { makingIndexes, readEnvironment, type Environment } from '../../src/environment.ts';
import { addAdministrator, addStaff, DEMO_PASSWORD } from '../../src/import/demo-users.ts';
import { restApi } from '../../src/payload/http/rest-api.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { makeRegisterWriter } from '../../src/register/make-register-writer.ts';
import type { RegisterWriter } from '../../src/register/register-writer.ts';
import { settingUp } from '../../src/payload/system/setting-up.ts';
import { connectionOf } from './connection.ts';
import { commandsAtOnce } from './commands-at-once.ts';
import { insertDocuments, keepDatabase, writeDatabaseFile } from './database-templates.ts';
import { ADMINISTRATOR_KEY, codeOf, giveSecondStep } from './second-step.ts';
import { sourceDocument } from './source-document.ts';
import { testedConfig } from './tested-config.ts';
import { emailOf, tokenOf, type Who } from './who.ts';

const API_KEY = 'test-key-test-key-test-key-test-key';
const ORIGIN = 'http://localhost:3109';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Cms {
  readonly payload: Payload;
  readonly environment: Environment;
  /** Variables of that environment, for another process on the same data. */
  readonly variables: Readonly<Record<string, string>>;
  readonly register: RegisterWriter;
  /** Returns a request of a command on the machine, without a user. */
  readonly request: () => Promise<PayloadRequest>;
  /** Calls the REST API as a client on the network does. */
  readonly call: (who: Who, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly raw: (who: Who, method: string, path: string, init?: RequestInit) => Promise<Response>;
  readonly load: (...slugs: string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Whether the embedded database is under test, on which every case runs. A case that is decided before the database is
 * asked, or by our own count alone, runs on it only, or in fewer turns on MongoDB, and says why.
 */
export const embedded = process.env.MITHAQ_TEST_DATABASE !== 'mongodb';

const database = (): Record<string, string> => {
  if (embedded) return {};
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MITHAQ_TEST_DATABASE is mongodb and MONGODB_URI is not set');
  const url = new URL(uri);
  url.pathname = `/mithaq_test_${randomBytes(6).toString('hex')}`;
  url.searchParams.set('monitorCommands', 'true');
  return {
    DATABASE_URL: url.href,
    DATABASE_TRANSACTIONS: process.env.DATABASE_TRANSACTIONS ?? 'true',
  };
};

/** Whether the database under test rolls back; a MongoDB-compatible stand-in may not. */
export const transactional = embedded || process.env.DATABASE_TRANSACTIONS !== 'false';

/**
 * Drops a CMS from Payload's list of those that `getPayload` has made, which a worker would otherwise keep, with their
 * collections and schemas, for as long as it lives: a gigabyte after twenty files, walked at each collection of
 * garbage.
 */
const forgetInstance = (key: string): void => {
  z.instanceof(Map).parse(Reflect.get(globalThis, '_payload')).delete(key);
};

const startCmsIn = async (
  dir: string,
  loaded: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Cms> => {
  const all = {
    MITHAQ_DATA_DIR: dir,
    CMS_SECRET: 'a secret that is only used by these tests',
    CMS_API_KEY: API_KEY,
    CMS_URL: ORIGIN,
    ...database(),
    ...variables,
  };
  const environment = makingIndexes(readEnvironment(all));
  const template = loaded.join(' ');
  const written = writeDatabaseFile(template, environment.database);
  const config = await testedConfig(environment);
  const key = randomBytes(6).toString('hex');
  const payload = await getPayload({ config, key });
  const connection = environment.database.kind === 'mongodb' ? connectionOf({ payload }) : undefined;
  const atOnce = connection === undefined ? () => [] : commandsAtOnce(connection.getClient());
  const register = makeRegisterWriter(environment.register);
  const request = () => createLocalReq({ context: { ...settingUp } }, payload);
  const load: Cms['load'] = async (...slugs) => {
    for (const slug of slugs) {
      const req = await request();
      await importDocument(req, await sourceDocument(slug));
      await addStaff(req, slug);
    }
  };
  if (!written && !(await insertDocuments(template, payload))) {
    const administrator = await addAdministrator(await request());
    await giveSecondStep(await request(), administrator, ADMINISTRATOR_KEY);
    await load(...loaded);
    await keepDatabase(template, environment.database, payload);
  }

  const answer = restApi(config, endpointsInUse, key);
  const tokens = new Map<Who, string>();
  const headersOf = async (who: Who): Promise<Record<string, string>> => {
    if (who === 'nobody') return {};
    if (who === 'service') return { Authorization: `services API-Key ${API_KEY}` };
    let token = tokens.get(who);
    if (token === undefined) {
      const code = who === 'administrator' ? codeOf(ADMINISTRATOR_KEY) : undefined;
      token = await tokenOf(payload, emailOf(who), DEMO_PASSWORD, code);
      tokens.set(who, token);
    }
    return { Authorization: `JWT ${token}` };
  };
  const raw: Cms['raw'] = async (who, method, path, init = {}) => {
    const headers = { ...(await headersOf(who)), ...Object.fromEntries(new Headers(init.headers)) };
    return answer(new Request(`${ORIGIN}${path}`, { ...init, method, headers }));
  };

  return {
    payload,
    environment,
    variables: all,
    register,
    request,
    raw,
    call: async (who, method, path, body) => {
      const init =
        body === undefined
          ? {}
          : {
              body: JSON.stringify(body),
              headers: {
                'content-type': 'application/json',
                // Every client sends it with a body of known size.
                'content-length': String(Buffer.byteLength(JSON.stringify(body))),
              },
            };
      const response = await raw(who, method, path, init);
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    load,
    stop: async () => {
      await connection?.dropDatabase();
      await payload.destroy();
      forgetInstance(key);
      rmSync(dir, { recursive: true, force: true });
      if (atOnce().length > 0) throw new Error(`commands at once in a transaction: ${atOnce().join(', ')}`);
    },
  };
};

/**
 * Starts a whole CMS on a database, uploads and register of its own, with these associations loaded; `variables` are
 * added to its environment.
 */
export const startCmsWith = async (
  loaded: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Cms> => {
  const dir = mkdtempSync(join(tmpdir(), 'cms-test-'));
  try {
    return await startCmsIn(dir, loaded, variables);
  } catch (failure) {
    rmSync(dir, { recursive: true, force: true });
    throw failure;
  }
};

/** Starts a whole CMS in which no association is loaded. */
export const startCms = (variables: Readonly<Record<string, string>> = {}): Promise<Cms> =>
  startCmsWith([], variables);
