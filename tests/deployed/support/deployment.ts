import { spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FunctionName } from '../../../functions/src/env-names/index.ts';
import { startMail, type MailEmulator } from '../../../infra/local/src/emulators/mail.ts';
import { localQueueNames } from '../../../infra/local/src/emulators/queue-names.ts';
import { startQueues, type QueuesEmulator } from '../../../infra/local/src/emulators/queues.ts';
import { reservePorts } from '../../../infra/local/src/net/reserve-ports.ts';
import { startCloudFront, type CloudFrontStandIn } from './cloudfront.ts';
import { ownDatabase } from '../../support/own-database.ts';
import { readAssembly, type Assembly, type DeployedFunction } from './assembly.ts';
import { startGateway, type Gateway } from './gateway.ts';
import { startPostedMails, type PostedMails } from './posted-mails.ts';
import { startFunction, startServer, type Program, type RunningFunction } from './programs.ts';
import { startSecretsManager } from './secrets-manager.ts';
import { resolver } from './resolve.ts';
import { routesOf } from './routes.ts';
import { unpack } from './unpack.ts';
import { handOver, unprivileged } from './unprivileged.ts';

const root = join(import.meta.dirname, '../../..');

/** Functions of the product, and five support functions of the deployment. */
type Name =
  FunctionName | 'origin-guard' | 'requests-guard' | 'refresh-pages' | 'release-upload' | 'keep-files';

export interface Deployment {
  readonly assembly: Assembly;
  readonly functions: Readonly<Record<Name, RunningFunction>>;
  readonly servers: Readonly<Record<'site' | 'cms', Program>>;
  readonly urls: { readonly site: string; readonly cms: string; readonly inbox: string };
  /** Host names of the template. */
  readonly hosts: { readonly site: string; readonly cms: string };
  readonly queues: QueuesEmulator;
  readonly cloudFront: CloudFrontStandIn;
  readonly postedMails: PostedMails;
  /** Address of the stand-in for API Gateway, to which forms go. */
  readonly gateway: string;
  /** Names of the buckets. */
  readonly buckets: Readonly<
    Record<'register' | 'uploads' | 'quarantine' | 'previews' | 'hashedFiles', string>
  >;
  /** Unpacked sizes; bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Folder of each unpacked function. */
  readonly folders: ReadonlyMap<string, string>;
  /** Address of the CMS's database; undefined where the embedded database is used. */
  readonly mongodb: string | undefined;
  /** Returns the value of a secret by its name. */
  readonly secret: (name: string) => string;
  /** Starts a function of the assembly with its environment changed. */
  startWith(name: Name, change: (environment: Record<string, string>) => void): Promise<RunningFunction>;
  end(): Promise<void>;
}

const randomSecret = (): string => randomBytes(24).toString('hex');

/** The value of the database's secret. */
const mongodb = ownDatabase('deployed')?.href;

/**
 * Runs a script to its end; throws with its output where it fails. The emulators run in this process, so the call
 * does not block.
 */
const run = async (folder: string, command: string[], options: SpawnOptions): Promise<void> => {
  const child = spawn(process.execPath, command, { ...options, cwd: join(root, folder) });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (log += part.toString()));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}: ${log}`);
};

/**
 * Synthesizes as a person does who has no account, no Docker and no network: with no variables but the path to Node
 * and the stage's file, and ending at the first call to a network.
 */
const synthesise = (folder: string): Promise<void> =>
  run('infra', ['--import', join(import.meta.dirname, 'no-network.mjs'), 'bin/app.ts', 'dev'], {
    env: {
      PATH: dirname(process.execPath),
      TMPDIR: tmpdir(),
      CDK_OUTDIR: folder,
      MITHAQ_STAGE_FILE: join(import.meta.dirname, '../../../infra/test/stages/dev.json'),
    },
  });

/**
 * Runs a script of the CMS: the step of a deployment that makes indexes, or the one that loads the five associations
 * into the register that is deployed.
 */
const runCmsScript = (script: string, environment: Record<string, string>): Promise<void> =>
  run('cms', [`scripts/${script}.ts`], {
    ...unprivileged,
    // This machine's list of users has none of Lambda's, in which Node would look for a home.
    env: { PATH: dirname(process.execPath), HOME: tmpdir(), ...environment },
  });

/** Starts every part of the assembly as Lambda would, with emulators in place of AWS. */
export const startDeployment = async (): Promise<Deployment> => {
  const home = mkdtempSync(join(tmpdir(), 'mithaq-deployed-'));
  chmodSync(home, 0o755);
  const folder = process.env['MITHAQ_ASSEMBLY'] ?? join(home, 'assembly');
  if (process.env['MITHAQ_ASSEMBLY'] === undefined) await synthesise(folder);
  const assembly = readAssembly(folder);
  const running: { stop(): Promise<void> }[] = [];
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    running.unshift(part);
    return part;
  };
  const end = async (): Promise<void> => {
    for (const part of running.splice(0)) await part.stop();
    rmSync(home, { recursive: true, force: true });
  };

  try {
    return await start();
  } catch (error) {
    await end();
    throw error;
  }

  async function start(): Promise<Deployment> {
    const queues: QueuesEmulator = keep(await startQueues());
    const mail: MailEmulator = keep(await startMail());
    const postedMails = keep(await startPostedMails(mail.url));
    const cloudFront = keep(await startCloudFront());
    const reserved = await reservePorts(['site', 'cms']);
    keep({ stop: () => reserved.release() });
    const ports = { site: reserved.port('site'), cms: reserved.port('cms') };
    const secrets = new Map<string, string>();
    const secret = (name: string): string => {
      const known =
        secrets.get(name) ?? (name.endsWith('database-url') ? mongodb : undefined) ?? randomSecret();
      secrets.set(name, known);
      return known;
    };
    const started = new Map<string, RunningFunction>();
    const gateway: Gateway = keep(
      await startGateway(routesOf(assembly), (name, event) => {
        const behind = started.get(name);
        if (behind === undefined) throw new Error(`${name} does not run`);
        return behind.invoke(event);
      }),
    );
    const queueUrl = (deployedName: unknown): string => {
      const name = localQueueNames.find((each) => deployedName === `mithaq-dev-${each}`);
      if (name === undefined) throw new Error(`no queue stands for ${String(deployedName)}`);
      return queues.queueUrls[name];
    };
    const resolve = resolver(assembly, {
      ref: (type, id, properties) => {
        if (type === 'AWS::SQS::Queue') return queueUrl(properties['QueueName']);
        if (type === 'AWS::S3::Bucket') return id.toLowerCase();
        if (type === 'AWS::CloudFront::Distribution') return id;
        return type === 'AWS::SecretsManager::Secret' ? String(properties['Name']) : undefined;
      },
      attribute: (type, id, attribute) => {
        if (type === 'AWS::ApiGatewayV2::Api' && attribute === 'ApiEndpoint') return gateway.url;
        return type === 'AWS::S3::Bucket' ? `arn:aws:s3:::${id.toLowerCase()}` : undefined;
      },
      secret,
    });

    const secretsManager = keep(await startSecretsManager(secret));
    const endpoints = {
      AWS_ENDPOINT_URL_SQS: queues.url,
      AWS_ENDPOINT_URL_S3: queues.url,
      AWS_ENDPOINT_URL_SES: postedMails.url,
      AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
    };
    const described = (name: string): DeployedFunction => {
      const found = assembly.functions.get(`mithaq-dev-${name}`);
      if (found === undefined) throw new Error(`the assembly has no ${name}`);
      return found;
    };
    /** Returns the template's own variables and the addresses of the emulators. */
    const environmentOf = (name: string): Record<string, string> => {
      const { stack, Environment } = described(name);
      const own = Object.entries(Environment.Variables).map(
        ([key, value]) => [key, resolve(stack, value)] as const,
      );
      return { ...Object.fromEntries(own), ...endpoints };
    };
    const hostOf = (variable: string, name: string): string =>
      new URL(environmentOf(name)[variable] ?? '').host;
    const hosts = { site: hostOf('SITE_URL', 'site'), cms: hostOf('CMS_URL', 'cms') };

    const sizes = new Map<string, number>();
    const folders = new Map<string, string>();
    const unpacked = async (name: string): Promise<string> => {
      const path = join(home, name);
      folders.set(name, path);
      sizes.set(name, await unpack(described(name), path));
      return path;
    };

    const data = join(home, 'tmp');
    mkdirSync(data);
    handOver(data);
    const cmsEnvironment: Record<string, string> = {
      ...environmentOf('cms'),
      PORT: String(ports.cms),
      MITHAQ_DATA_DIR: data,
    };
    // The embedded database replaces MongoDB where there is none, in the one folder that is writable.
    if (mongodb === undefined) delete cmsEnvironment['DATABASE_URL'];
    else cmsEnvironment['DATABASE_TRANSACTIONS'] = process.env['DATABASE_TRANSACTIONS'] ?? 'true';
    const bucketOf = async (variable: string, environment = cmsEnvironment): Promise<string> => {
      const bucket = environment[variable] ?? '';
      const made = await fetch(`${queues.url}/${bucket}`, { method: 'PUT' });
      if (!made.ok) throw new Error(`no bucket was made for ${variable}: ${String(made.status)}`);
      return bucket;
    };
    const buckets = {
      register: await bucketOf('REGISTER_BUCKET'),
      uploads: await bucketOf('UPLOADS_BUCKET'),
      quarantine: await bucketOf('UPLOADS_QUARANTINE_BUCKET'),
      previews: await bucketOf('PREVIEWS_BUCKET'),
      hashedFiles: await bucketOf('FILES_BUCKET', environmentOf('keep-files')),
    };
    const aws = { AWS_REGION: 'me-south-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    if (mongodb !== undefined) await runCmsScript('make-indexes', { ...cmsEnvironment, ...aws });
    await runCmsScript('load-demo', { ...cmsEnvironment, ...aws });

    const server = async (name: 'site' | 'cms', environment: Record<string, string>) =>
      keep(await startServer(described(name), await unpacked(name), environment));
    const cms = await server('cms', cmsEnvironment);
    const site = await server('site', { ...environmentOf('site'), PORT: String(ports.site) });
    const urls = { site: site.url, cms: cms.url, inbox: mail.url };

    const startWith: Deployment['startWith'] = async (name, change) => {
      const environment = environmentOf(name);
      if ('CMS_URL' in environment) environment['CMS_URL'] = urls.cms;
      change(environment);
      return keep(await startFunction(described(name), join(home, name), environment));
    };
    const one = async (name: Name): Promise<RunningFunction> => {
      await unpacked(name);
      const program = await startWith(name, () => undefined);
      started.set(described(name).FunctionName, program);
      return program;
    };
    const functions = {
      'accept-request': await one('accept-request'),
      'record-request': await one('record-request'),
      'track-request': await one('track-request'),
      'accept-follow': await one('accept-follow'),
      'record-follow': await one('record-follow'),
      'tell-followers': await one('tell-followers'),
      'read-document': await one('read-document'),
      'send-email': await one('send-email'),
      'record-email-event': await one('record-email-event'),
      daily: await one('daily'),
      'origin-guard': await one('origin-guard'),
      'requests-guard': await one('requests-guard'),
      'refresh-pages': await one('refresh-pages'),
      'release-upload': await one('release-upload'),
      'keep-files': await one('keep-files'),
    };
    return {
      assembly,
      functions,
      servers: { site, cms },
      urls,
      hosts,
      queues,
      cloudFront,
      postedMails,
      gateway: gateway.url,
      buckets,
      sizes,
      folders,
      mongodb,
      secret,
      startWith,
      end,
    };
  }
};
