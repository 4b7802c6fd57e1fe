import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Secrets } from './secrets.ts';
import { addressOf, type Settings } from './settings.ts';

export type Environment = Readonly<Record<string, string>>;

const passedOn = (...names: readonly string[]): Environment =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined || value === '' ? [] : [[name, value] as const];
    }),
  );

/**
 * Returns the variables that any program on this machine needs; no other variable of the person's environment is
 * passed on.
 */
const machine = (): Environment => ({
  ...passedOn('PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'LD_LIBRARY_PATH'),
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
});

const queuesUrl = (settings: Settings): string => `http://127.0.0.1:${String(settings.ports.queues)}`;
const registerDir = ({ dataDir }: Settings): string => join(dataDir, 'register');
const previewsDir = ({ dataDir }: Settings): string => join(dataDir, 'previews');

export const buildEnvironment = (): Environment => ({ ...machine(), NODE_ENV: 'production' });

export const cmsEnvironment = (settings: Settings, secrets: Secrets): Environment => ({
  ...machine(),
  ...settings.database,
  NODE_ENV: 'production',
  MITHAQ_DATA_DIR: settings.dataDir,
  CMS_SECRET: secrets.CMS_SECRET,
  CMS_API_KEY: secrets.CMS_API_KEY,
  CMS_URL: addressOf(settings, 'cms'),
  SITE_URL: addressOf(settings, 'site'),
  REGISTER_DIR: registerDir(settings),
  PREVIEWS_DIR: previewsDir(settings),
  // The queues are an emulator, which takes any credentials.
  AWS_ENDPOINT_URL_SQS: queuesUrl(settings),
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: 'local-1',
  READING_QUEUE_URL: `${queuesUrl(settings)}/000000000000/reading`,
  PORT: String(settings.ports.cms),
  HOSTNAME: '127.0.0.1',
});

export const siteEnvironment = (settings: Settings, secrets: Secrets): Environment => ({
  ...machine(),
  NODE_ENV: 'production',
  REGISTER_DIR: registerDir(settings),
  PREVIEWS_DIR: previewsDir(settings),
  SITE_URL: addressOf(settings, 'site'),
  REQUESTS_API_URL: `http://127.0.0.1:${String(settings.ports.api)}`,
  FORM_TOKEN_SECRET: secrets.FORM_TOKEN_SECRET,
  HOST: '127.0.0.1',
  PORT: String(settings.ports.site),
});

/** Returns the environment of queues, mail and the functions; the host gives each function its own part. */
export const localCloudEnvironment = (settings: Settings, secrets: Secrets, watch: boolean): Environment => ({
  ...machine(),
  ...passedOn('MITHAQ_DAILY_SECONDS', 'MITHAQ_TELL_SECONDS'),
  MITHAQ_DATA_DIR: settings.dataDir,
  MITHAQ_QUEUE_PORT: String(settings.ports.queues),
  MITHAQ_MAIL_PORT: String(settings.ports.mail),
  MITHAQ_API_PORT: String(settings.ports.api),
  MITHAQ_WATCH: watch ? '1' : '0',
  UPLOADS_URL: pathToFileURL(join(settings.dataDir, 'uploads')).href,
  FORM_TOKEN_SECRET: secrets.FORM_TOKEN_SECRET,
  REFERENCE_SECRET: secrets.REFERENCE_SECRET,
  FOLLOW_LINK_SECRET: secrets.FOLLOW_LINK_SECRET,
  CMS_API_KEY: secrets.CMS_API_KEY,
  CMS_URL: addressOf(settings, 'cms'),
  SITE_URL: addressOf(settings, 'site'),
  PUBLIC_API_URL: addressOf(settings, 'api'),
  MAIL_FROM: process.env['MAIL_FROM'] ?? 'no-reply@mithaq.example',
});
