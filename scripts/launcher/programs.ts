import { join } from 'node:path';
import { compiledCms } from './builds.ts';
import { logsIn } from './data-folder.ts';
import { cmsEnvironment, localCloudEnvironment, siteEnvironment } from './environment.ts';
import type { Program } from './processes.ts';
import { root } from './root.ts';
import type { Secrets } from './secrets.ts';
import { addressOf, type Settings } from './settings.ts';

/** A server and the address at which it answers once it is ready. */
export interface Server extends Program {
  readonly readyAt: string;
}

export interface Programs {
  readonly queues: Server;
  readonly mail: Server;
  readonly cms: Server;
  readonly functions: Server;
  readonly site: Server;
  readonly loadDemo: Program;
  /** Makes the indexes of MongoDB; undefined on the embedded database, which gets its own by migrations. */
  readonly makeIndexes: Program | undefined;
  /** Builds functions at each change; in watch mode only. */
  readonly functionsBuild: Program;
}

/** Lists every program of the system with its own environment; in watch mode the development servers. */
export const programsFor = (
  settings: Settings,
  secrets: Secrets,
  options: { readonly watch: boolean; readonly withoutDemoApprovals: boolean },
): Programs => {
  const { watch } = options;
  const cloud = localCloudEnvironment(settings, secrets, watch);
  const port = (name: 'cms' | 'site'): string => String(settings.ports[name]);
  const develop = { NODE_ENV: 'development' };
  const program = (
    name: string,
    folder: string,
    command: readonly string[],
    environment: Program['environment'],
  ): Program => ({
    name,
    folder: join(root, folder),
    command,
    environment,
    logFile: join(logsIn(settings.dataDir), `${name}.log`),
  });
  const local = 'infra/local/src';

  return {
    queues: {
      ...program('queues', '.', [`${local}/queues.ts`], cloud),
      readyAt: `http://127.0.0.1:${String(settings.ports.queues)}/health`,
    },
    mail: {
      ...program('mail', '.', [`${local}/mail.ts`], cloud),
      readyAt: `http://127.0.0.1:${String(settings.ports.mail)}/health-check`,
    },
    functions: {
      ...program('functions', '.', [`${local}/lambda-host.ts`], cloud),
      readyAt: `http://127.0.0.1:${String(settings.ports.api)}/_local/health`,
    },
    cms: {
      ...(watch
        ? program(
            'cms',
            'cms',
            ['node_modules/next/dist/bin/next', 'dev', '--port', port('cms'), '--hostname', '127.0.0.1'],
            { ...cmsEnvironment(settings, secrets), ...develop },
          )
        : program('cms', 'cms/.next/standalone/cms', ['server.js'], {
            ...cmsEnvironment(settings, secrets),
            // Node compiles the server at its first start and not at each; a new build empties the folder.
            NODE_COMPILE_CACHE: compiledCms,
          })),
      // The development server compiles a page at its first request, which may take minutes and is not waited for.
      readyAt: `${addressOf(settings, 'cms')}${watch ? '/_next/static/none' : '/admin/login'}`,
    },
    site: {
      ...(watch
        ? program(
            'site',
            'site',
            ['node_modules/astro/bin/astro.mjs', 'dev', '--port', port('site'), '--host', '127.0.0.1'],
            { ...siteEnvironment(settings, secrets), ...develop },
          )
        : program('site', 'site', ['dist/server/entry.mjs'], siteEnvironment(settings, secrets))),
      readyAt: `${addressOf(settings, 'site')}/`,
    },
    loadDemo: program(
      'load-demo',
      'cms',
      ['scripts/load-demo.ts', ...(options.withoutDemoApprovals ? ['--without-demo-approvals'] : [])],
      cmsEnvironment(settings, secrets),
    ),
    makeIndexes:
      settings.database.DATABASE_URL === undefined
        ? undefined
        : program('make-indexes', 'cms', ['scripts/make-indexes.ts'], cmsEnvironment(settings, secrets)),
    functionsBuild: program('functions-build', 'functions', ['scripts/build.ts', '--watch'], {
      ...cloud,
      ...develop,
    }),
  };
};
