import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EnvName } from '../../functions/src/env-names/index.ts';
import { median, row } from './statistics.ts';

const measured = z.object({ ms: z.number(), cpuMs: z.number(), rssMiB: z.number() });
type Measured = z.infer<typeof measured>;

/**
 * Loads a bundle as Lambda's runtime does (import, then take `handler`) and prints how long that took, by the clock
 * and of a processor: on a machine with other work the clock measures that work too.
 */
const probe = `
const begin = performance.now();
const before = process.cpuUsage();
const { handler } = await import(process.argv[1]);
if (typeof handler !== 'function') throw new Error('no handler');
const ms = performance.now() - begin;
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ ms, cpuMs: (user + system) / 1000, rssMiB: process.memoryUsage().rss / 2 ** 20 }));
`;

/** Variables with which every function starts; no address in them is called. */
const environment: Readonly<Record<EnvName, string>> = {
  AWS_REGION: 'me-south-1',
  MAIL_REGION: 'me-south-1',
  FORM_TOKEN_SECRET: 'x'.repeat(32),
  REFERENCE_SECRET: 'x'.repeat(32),
  FOLLOW_LINK_SECRET: 'x'.repeat(32),
  REQUEST_QUEUE_URL: 'http://127.0.0.1:1/q',
  FOLLOW_QUEUE_URL: 'http://127.0.0.1:1/f',
  MAIL_QUEUE_URL: 'http://127.0.0.1:1/m',
  READING_QUEUE_URL: 'http://127.0.0.1:1/r',
  UPLOADS_URL: 's3://uploads',
  CMS_URL: 'http://127.0.0.1:1',
  CMS_API_KEY: 'x'.repeat(36),
  MAIL_FROM: 'no-reply@mithaq.example',
  SITE_URL: 'http://127.0.0.1:1',
  PUBLIC_API_URL: 'http://127.0.0.1:1/api',
};
const credentials = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };

const load = (bundle: string): Measured => {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', probe, bundle], {
    env: { PATH: process.env['PATH'], ...credentials, ...environment },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${bundle} does not load:\n${run.stderr}`);
  return measured.parse(JSON.parse(run.stdout));
};

/** The yardstick of issue 15: a function that makes a client of SES and does nothing else. */
const sesClient = `
import { SESClient } from '@aws-sdk/client-ses';
const client = new SESClient({});
export const handler = async () => client.config.apiVersion;
`;

/** Bundles the yardstick as one file, without what the build of the functions adds for itself. */
const writeSesClient = (functions: string, file: string): void => {
  const options = ['--bundle', '--platform=node', '--target=node24', '--format=esm', '--minify'];
  const requires =
    "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";
  const run = spawnSync(
    join(functions, 'node_modules/.bin/esbuild'),
    [...options, '--main-fields=module,main', `--banner:js=${requires}`, `--outfile=${file}`],
    { cwd: functions, input: sesClient, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`the yardstick is not bundled:\n${run.stderr}`);
};

/** Most that `accept-request` may take beside the yardstick (issue 15). */
const MOST_OF_YARDSTICK = 0.95;

/**
 * Measures start-up and memory of each function's bundle over an empty handler, interleaved round by round. The empty
 * handler is written into `folder`, which the caller removes. `accept-request`, for which a reader waits, stands beside
 * a client of SES.
 */
export const functionStartRows = (dist: string, folder: string, rounds: number): string[] => {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, 'export const handler = async () => undefined;\n');
  const ses = join(folder, 'ses-client.mjs');
  writeSesClient(join(dist, '..'), ses);
  const bundles = readdirSync(dist)
    .map((name) => ({ name, file: join(dist, name, 'index.mjs') }))
    .filter(({ file }) => existsSync(file));
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const file of [empty, ses, ...bundles.map((bundle) => bundle.file)]) {
      runs.set(file, [...(runs.get(file) ?? []), load(file)]);
    }
  }
  const of = (file: string, what: keyof Measured): number =>
    median((runs.get(file) ?? []).map((run) => run[what]));
  const over = (file: string, what: 'ms' | 'cpuMs'): number => of(file, what) - of(empty, what);
  const added = (file: string, what: 'ms' | 'cpuMs'): string => `${over(file, what).toFixed(0)} ms`;
  const ratio = over(join(dist, 'accept-request', 'index.mjs'), 'cpuMs') / over(ses, 'cpuMs');
  const rows = bundles.flatMap(({ name, file }) => {
    const rss = of(file, 'rssMiB');
    const kib = statSync(file).size / 1024;
    return [
      row(`${name}: added start-up over an empty handler`, added(file, 'ms')),
      row(`${name}: of a processor`, added(file, 'cpuMs')),
      row(`${name}: resident memory after loading`, `${rss.toFixed(0)} MiB`, '<= 100 MiB', rss <= 100),
      row(`${name}: bundle`, `${kib.toFixed(0)} KiB`),
    ];
  });
  return [
    row('SES client: of a processor', added(ses, 'cpuMs')),
    row(
      'accept-request: of a processor, against an SES client',
      ratio.toFixed(2),
      `<= ${String(MOST_OF_YARDSTICK)}`,
      ratio <= MOST_OF_YARDSTICK,
    ),
    ...rows,
  ];
};
