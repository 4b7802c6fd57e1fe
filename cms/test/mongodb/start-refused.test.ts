import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { commitTransaction, createLocalReq, getPayload, initTransaction, type Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makingIndexes, readEnvironment } from '../../src/environment.ts';
import { commandEnvironment } from '../support/command-environment.ts';
import { transactional } from '../support/cms.ts';
import { connectionOf } from '../support/connection.ts';
import { testedConfig } from '../support/tested-config.ts';
import { startStandaloneServer, type MongoDbServer } from '../support/mongodb-server.ts';

const cms = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'cms-test-'));
const running = new Set<Payload>();
let standalone: MongoDbServer;

beforeAll(async () => {
  standalone = await startStandaloneServer();
});
afterEach(async () => {
  for (const payload of running) {
    await connectionOf({ payload }).dropDatabase();
    await payload.destroy();
  }
  running.clear();
});
afterAll(async () => {
  await standalone.stop();
  rmSync(dir, { recursive: true });
});

/** Returns the address of a new database on a server, with these options added or replaced. */
const addressOn = (server: URL, options: Readonly<Record<string, string | undefined>> = {}): string => {
  const url = new URL(server);
  url.pathname = `/mithaq_test_${randomBytes(6).toString('hex')}`;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
};
const replicaSet = (): URL => new URL(process.env.MONGODB_URI ?? '');

const variables = (url: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  MITHAQ_DATA_DIR: dir,
  CMS_SECRET: 'a secret that is only used by these tests',
  DATABASE_URL: url,
  ...more,
});

const start = async (
  url: string,
  { indexes = 'require', ...more }: { indexes?: 'make' | 'require'; [variable: string]: string } = {},
): Promise<Payload> => {
  const environment = readEnvironment(variables(url, more));
  const config = testedConfig(indexes === 'make' ? makingIndexes(environment) : environment);
  const payload = await getPayload({ config, key: randomBytes(6).toString('hex') });
  running.add(payload);
  return payload;
};
const refused = (message: RegExp): unknown =>
  expect.objectContaining({ name: 'StartRefused', message: expect.stringMatching(message) });

const associationsIn = async (payload: Payload): Promise<number> =>
  (await payload.count({ collection: 'associations' })).totalDocs;

const withoutTransactions = { DATABASE_TRANSACTIONS: 'false', indexes: 'make' } as const;

describe.runIf(transactional)('an address that names no replica set', () => {
  it('is refused with the sentence that names the option', async () => {
    const url = addressOn(replicaSet(), { replicaSet: undefined });
    await expect(start(url, { indexes: 'make' })).rejects.toEqual(refused(/put replicaSet=NAME into it/u));
  });

  it('is accepted where transactions are given up', async () => {
    const url = addressOn(replicaSet(), { replicaSet: undefined });
    expect(await associationsIn(await start(url, withoutTransactions))).toBe(0);
  });
});

describe('a standalone server', () => {
  it('is refused with the option of the address where the address names no replica set', async () => {
    await expect(start(addressOn(standalone.uri))).rejects.toEqual(refused(/replicaSet=NAME/u));
  });

  it('is refused as no member of the replica set that the address names', async () => {
    const url = addressOn(standalone.uri, { replicaSet: 'rs0' });
    await expect(start(url)).rejects.toEqual(refused(/a member of the replica set rs0: .* standalone/u));
  });

  it('is refused as standalone where the driver connects to it in spite of the replica set', async () => {
    const url = addressOn(standalone.uri, { replicaSet: 'rs0', directConnection: 'true' });
    await expect(start(url)).rejects.toEqual(refused(/standalone/u));
  });

  it('is accepted where transactions are given up', async () => {
    expect(await associationsIn(await start(addressOn(standalone.uri), withoutTransactions))).toBe(0);
  });
});

describe('the options of a connection', () => {
  it.each([
    ['5', {}],
    ['3', { DATABASE_POOL_SIZE: '3' }],
  ])('bound the pool at %s, for an address without database and «?»', async (size, more) => {
    const payload = await start(`mongodb://${standalone.uri.host}`, {
      ...withoutTransactions,
      ...more,
    });
    expect(connectionOf({ payload }).getClient().options.maxPoolSize).toBe(Number(size));
  });

  it.runIf(transactional)(
    'keep writes by a majority and read one snapshot, whatever the address says',
    async () => {
      const options = { w: '1', readConcernLevel: 'local', maxPoolSize: '50', monitorCommands: 'true' };
      const payload = await start(addressOn(replicaSet(), options), { indexes: 'make' });
      const client = connectionOf({ payload }).getClient();
      expect(client.options.maxPoolSize).toBe(5);
      const command = z.object({ commandName: z.string(), command: z.looseObject({}) });
      const sent: z.output<typeof command>[] = [];
      client.on('commandStarted', (event) => sent.push(command.parse(event)));

      const req = await createLocalReq({}, payload);
      await initTransaction(req);
      await payload.find({ collection: 'associations', pagination: false, req });
      await commitTransaction(req);
      const firstOfTransaction = sent.find(({ command: { startTransaction } }) => startTransaction === true);
      expect(firstOfTransaction?.command).toMatchObject({ readConcern: { level: 'snapshot' } });
      const commit = sent.find(({ commandName }) => commandName === 'commitTransaction');
      expect(commit?.command).toMatchObject({ writeConcern: { w: 'majority' } });
      await connectionOf({ payload })
        .collection('plain')
        .insertMany([{ n: 1 }]);
      expect(sent.findLast(({ commandName }) => commandName === 'insert')?.command).toMatchObject({
        writeConcern: { w: 'majority' },
      });
    },
  );
});

describe.runIf(transactional)('a unique index', () => {
  it('that was never made ends the start, and is named', async () => {
    await expect(start(addressOn(replicaSet()))).rejects.toEqual(
      refused(/^the unique index \S+ of \S+ is missing in MongoDB: npm run database:indexes/u),
    );
  });

  it('is refused while two rows share a value, and required until it is made', async () => {
    const url = addressOn(replicaSet());
    const payload = await start(url, { indexes: 'make' });
    const requests = connectionOf({ payload }).collection('requests');
    await requests.dropIndex('reference_1');
    await requests.insertMany([
      { reference: 'KH-1', nonce: 'a' },
      { reference: 'KH-1', nonce: 'b' },
    ]);

    await expect(start(url, { indexes: 'make' })).rejects.toEqual(
      refused(/^the unique index reference of requests cannot be made: some of its rows are there twice/u),
    );
    await expect(start(url)).rejects.toEqual(
      refused(/^the unique index reference_1 of requests is missing/u),
    );

    const followers = connectionOf({ payload }).collection('followers');
    await followers.createIndex({ policy: 1, email: 1 }, { unique: true });
    await requests.deleteOne({ nonce: 'b' });
    await expect(start(url)).rejects.toEqual(
      refused(/^the unique index reference_1 of requests is missing/u),
    );
    const made = await start(url, { indexes: 'make' });
    expect(await associationsIn(made)).toBe(0);
    expect(await associationsIn(await start(url))).toBe(0);
    const left = (await followers.listIndexes().toArray()).map(({ name }) => name);
    expect(left).toContain('association_1_policy_1_email_1');
    expect(left, 'of an earlier release, which refuses follows of disclosures').not.toContain(
      'policy_1_email_1',
    );
  });
});

// A process first has to load the whole CMS: the server has one of its own, and the commands share one.
describe('a program that is refused', { timeout: 120_000 }, () => {
  const run = async (command: readonly string[], url: string) => {
    const child = spawn(process.execPath, command, {
      cwd: cms,
      env: commandEnvironment(variables(url)),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, errors, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((ended) => child.once('exit', ended)),
    ]);
    return { out, errors, code };
  };
  const said = /^[a-z-]+(?::[a-z]+)?: DATABASE_URL names no replica set, [^\n]*\n$/u;

  it('prints one sentence and no stack: the server', async () => {
    const ended = await run(['src/start.ts'], addressOn(standalone.uri));
    expect(ended).toEqual({ out: '', errors: expect.stringMatching(said), code: 1 });
  });

  it('prints one sentence and no stack: each command', async () => {
    const codes = {
      'scripts/make-indexes.ts': 1,
      'scripts/load-demo.ts': 1,
      'scripts/complete-register.ts': 2,
      'scripts/add-administrator.ts a@mithaq.example A': 1,
      'scripts/reset-second-step.ts a@mithaq.example': 1,
    };
    const programs = ['test/support/run-programs.ts', ...Object.keys(codes)];
    const { out, errors, code } = await run(programs, addressOn(standalone.uri));
    expect([errors, code]).toEqual(['', 0]);
    expect(JSON.parse(out)).toEqual(
      Object.entries(codes).map(([program, ended]) => ({
        program,
        out: '',
        errors: expect.stringMatching(said),
        code: ended,
      })),
    );
  });

  it('is not the server of a database that is away for now: it starts and says so in its log', async () => {
    const { errors, code } = await run(['src/start.ts'], 'mongodb://127.0.0.1:1/mithaq?replicaSet=rs0');
    expect(errors).toContain('"code":"database-unavailable","reason":"MongooseServerSelectionError"');
    expect(code).toBe(0);
  });

  it('ends with a code of its own where make-indexes does not reach the database', async () => {
    const { errors, code } = await run(['scripts/make-indexes.ts'], 'mongodb://127.0.0.1:1/mithaq');
    expect(errors).toMatch(/^database:indexes: MongooseServerSelectionError: [^\n]*\n$/u);
    expect(code).toBe(2);
  });
});
