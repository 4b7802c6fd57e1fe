import { reservePorts } from '@mithaq/infra/local/net/reserve-ports';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { testBuild } from './build-site.ts';

export const FORM_TOKEN_SECRET = 'a secret of the tests, long enough for the environment';

export interface RunningSite {
  readonly url: string;
  /** Everything that the server wrote so far. */
  log(): string;
  /** Asks the server to stop, waits until it has, and returns its exit code. */
  stop(): Promise<number | null>;
}

/** Exit code and log of a site that refused to start. */
export interface Refusal {
  readonly exitCode: number | null;
  readonly log: string;
}

const launch = (variables: Readonly<Record<string, string>>) => {
  const server = spawn(process.execPath, [path.join(testBuild, 'server', 'entry.mjs')], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...variables },
  });
  let written = '';
  const exited = once(server, 'exit');
  const listening = new Promise<void>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString('utf8');
        if (written.includes('server-listening')) resolve();
      });
    }
  });
  return { server, exited, listening, log: () => written };
};

export interface SiteVariables {
  readonly registerDir: string;
  /** By default nobody answers there. */
  readonly requestsApiUrl?: string;
  /** Key by which that API knows the site; by default there is none. */
  readonly originKey?: string;
  readonly siteUrl?: string;
  readonly siteHosts?: string;
  /** Regions and days that the page on privacy declares; by default none. */
  readonly processing?: Readonly<Record<'DATA_REGION' | 'MAIL_REGION' | 'BACKUP_DAYS', string>>;
  /** Folder of the snapshots of drafts. */
  readonly previewsDir?: string;
}

/** Starts the built server as production does, on its own port. */
export const startSite = async (variables: SiteVariables): Promise<RunningSite> => {
  const ports = await reservePorts(['site']);
  const port = ports.port('site');
  const url = `http://127.0.0.1:${String(port)}`;
  const { server, exited, listening, log } = launch({
    PORT: String(port),
    REGISTER_DIR: variables.registerDir,
    REQUESTS_API_URL: variables.requestsApiUrl ?? 'http://127.0.0.1:9',
    SITE_URL: variables.siteUrl ?? url,
    SITE_HOSTS: variables.siteHosts ?? '',
    ...variables.processing,
    FORM_TOKEN_SECRET,
    ...(variables.originKey === undefined ? {} : { ORIGIN_KEY: variables.originKey }),
    ...(variables.previewsDir === undefined ? {} : { PREVIEWS_DIR: variables.previewsDir }),
  });
  await Promise.race([
    listening,
    exited.then(() => {
      throw new Error(`the site did not start: ${log()}`);
    }),
  ]);
  return {
    url,
    log,
    async stop() {
      server.kill();
      await exited;
      await ports.release();
      return server.exitCode;
    },
  };
};

/** Starts the server with variables that it should refuse, and waits for it to give up. */
export const startAndSeeItRefuse = async (variables: Readonly<Record<string, string>>): Promise<Refusal> => {
  const ports = await reservePorts(['site']);
  const { server, exited, log } = launch({ PORT: String(ports.port('site')), ...variables });
  await exited;
  await ports.release();
  return { exitCode: server.exitCode, log: log() };
};
