/**
 * Starts the whole system as `npm start` does, from the launcher's own list of programs, on reserved ports and fresh
 * data: on the server of `MONGODB_URI` where `MITHAQ_TEST_DATABASE` is `mongodb`, else on the embedded database. The
 * builds must exist: `npm test` makes them first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reservePorts } from '../../infra/local/src/net/reserve-ports.ts';
import { prepareDataFolder } from '../../scripts/launcher/data-folder.ts';
import { runProgram, startProgram, type Running } from '../../scripts/launcher/processes.ts';
import { programsFor, type Programs, type Server } from '../../scripts/launcher/programs.ts';
import { untilReady } from '../../scripts/launcher/readiness.ts';
import { readOrMakeSecrets } from '../../scripts/launcher/secrets.ts';
import { ownDatabase } from './own-database.ts';
import { addressOf, portNames, type PortName, type Settings } from '../../scripts/launcher/settings.ts';

export const partNames = ['queues', 'mail', 'cms', 'functions', 'site'] as const;
export type PartName = (typeof partNames)[number];

/** Addresses of the parts. */
export interface Addresses {
  readonly site: string;
  readonly cms: string;
  readonly api: string;
  readonly inbox: string;
}

export interface RunningSystem {
  readonly addresses: Addresses;
  readonly dataDir: string;
  /** Programs of the parts, for a caller that runs one in another way. */
  readonly programs: Programs;
  /** Returns the process of a part that runs. */
  pid(part: PartName): number | undefined;
  stop(part: PartName): Promise<void>;
  start(part: PartName): Promise<void>;
  /** Stops everything and deletes the data. */
  end(): Promise<void>;
}

const settingsFor = (dataDir: string, port: (name: PortName) => number): Settings => {
  const onMongoDb = process.env['MITHAQ_TEST_DATABASE'] === 'mongodb';
  const url = onMongoDb ? ownDatabase('system')?.href : undefined;
  const transactions = process.env['DATABASE_TRANSACTIONS'] ?? 'true';
  return {
    dataDir,
    database: url === undefined ? {} : { DATABASE_URL: url, DATABASE_TRANSACTIONS: transactions },
    ports: {
      site: port('site'),
      cms: port('cms'),
      api: port('api'),
      queues: port('queues'),
      mail: port('mail'),
    },
  };
};

export const startSystem = async (): Promise<RunningSystem> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mithaq-system-'));
  const reserved = await reservePorts(portNames);
  const settings = settingsFor(dataDir, reserved.port);
  prepareDataFolder(dataDir);
  const programs = programsFor(settings, readOrMakeSecrets(dataDir), {
    watch: false,
    withoutDemoApprovals: false,
  });
  const running = new Map<PartName, Running>();

  const start = async (part: PartName): Promise<void> => {
    const server: Server = programs[part];
    const started = startProgram(server);
    running.set(part, started);
    await untilReady(started, server.readyAt);
  };
  const stop = async (part: PartName): Promise<void> => {
    await running.get(part)?.stop();
    running.delete(part);
  };
  const end = async (): Promise<void> => {
    await Promise.all(partNames.map(stop));
    await reserved.release();
    rmSync(dataDir, { recursive: true, force: true });
  };

  try {
    await Promise.all([start('queues'), start('mail')]);
    if (programs.makeIndexes !== undefined) await runProgram(programs.makeIndexes, () => undefined);
    await runProgram(programs.loadDemo, () => undefined);
    await Promise.all([start('cms'), start('functions'), start('site')]);
  } catch (error) {
    // The folder stays, so that its logs show the cause.
    await Promise.all(partNames.map(stop));
    await reserved.release();
    throw error;
  }
  return {
    addresses: {
      site: addressOf(settings, 'site'),
      cms: addressOf(settings, 'cms'),
      api: addressOf(settings, 'api'),
      inbox: addressOf(settings, 'mail'),
    },
    dataDir,
    programs,
    pid: (part) => running.get(part)?.pid,
    stop,
    start,
    end,
  };
};
