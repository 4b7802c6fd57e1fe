import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LauncherError } from './error.ts';
import { root } from './root.ts';

/** The port of each program and the variable that changes it. */
export const portVariables = {
  site: { variable: 'MITHAQ_SITE_PORT', port: 4321, what: 'the site' },
  cms: { variable: 'MITHAQ_CMS_PORT', port: 3000, what: 'the CMS' },
  api: { variable: 'MITHAQ_API_PORT', port: 3001, what: "the functions' HTTP API" },
  queues: { variable: 'MITHAQ_QUEUE_PORT', port: 3002, what: 'the queues' },
  mail: { variable: 'MITHAQ_MAIL_PORT', port: 8005, what: 'the mail inbox' },
} as const;
export type PortName = keyof typeof portVariables;
export const portNames: readonly PortName[] = ['site', 'cms', 'api', 'queues', 'mail'];

const databaseVariables = ['DATABASE_URL', 'DATABASE_TRANSACTIONS', 'DATABASE_POOL_SIZE'] as const;
type DatabaseVariable = (typeof databaseVariables)[number];

export interface Settings {
  /** Absolute. */
  readonly dataDir: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /**
   * Variables of the CMS about its database, which the CMS checks itself; empty: the embedded database below the data
   * folder.
   */
  readonly database: Partial<Readonly<Record<DatabaseVariable, string>>>;
}

const portFrom = (name: PortName): number => {
  const { variable, port } = portVariables[name];
  const set = process.env[variable];
  if (set === undefined || set === '') return port;
  const value = Number(set);
  if (Number.isInteger(value) && value >= 1 && value <= 65535) return value;
  throw new LauncherError(
    `${variable} is no port number: set it to a number from 1 to 65535 or leave it out.`,
  );
};

const databaseFrom = (environment: NodeJS.ProcessEnv): Settings['database'] =>
  Object.fromEntries(
    databaseVariables.flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/** Reads the settings from `.env` where there is one, and from the environment, which wins. */
export const readSettings = (): Settings => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const folder = process.env['MITHAQ_DATA_DIR'];
  return {
    dataDir: resolve(root, folder === undefined || folder === '' ? '.data' : folder),
    ports: {
      site: portFrom('site'),
      cms: portFrom('cms'),
      api: portFrom('api'),
      queues: portFrom('queues'),
      mail: portFrom('mail'),
    },
    database: databaseFrom(process.env),
  };
};

export const addressOf = (settings: Settings, name: PortName): string =>
  `http://localhost:${String(settings.ports[name])}`;
