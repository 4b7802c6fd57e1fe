/**
 * `npm run bench`: the policy page against a hand-written one, publication, search and comparison, and start-up and
 * memory of every part, in one interleaved run. Figures are for comparing on one machine; docs/benchmarks.md keeps the
 * last ones.
 */
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from '../../scripts/launcher/programs.ts';
import { handOver, unprivileged } from '../deployed/support/unprivileged.ts';
import { startSystem } from '../support/system.ts';
import { computedPageRows } from './computed-pages.ts';
import { functionStartRows } from './function-start.ts';
import { policyPageRows } from './policy-page.ts';
import { cpuSeconds, onOneCore, residentMiB, startServer, stop, type Started } from './processes.ts';
import { publicationRows } from './publication.ts';
import { median, row } from './statistics.ts';

const rounds = 5;
/** Starts of each server. */
const STARTS = 5;
const serverCore = 0;
const root = new URL('../../', import.meta.url).pathname;
const policyPath = '/rusukh/policies/beneficiary-relations/';
const yardstickPort = 4390;
/** Issue 15, of the CMS from its zip to its first page. */
const MOST_OF_CMS_START_MS = 1800;

/** A server, and the user that it runs as where that is not this one. */
type Runs = Server & Pick<typeof unprivileged, 'uid' | 'gid'>;

const run = (
  { command: given, folder, environment, readyAt, uid, gid }: Runs,
  core?: number,
): Promise<Started> => {
  const command = [process.execPath, ...given];
  return startServer(core === undefined ? command : onOneCore(command, core), readyAt, {
    cwd: folder,
    env: environment,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
};

/** Bounds of the heap of the deployed CMS, which has 2,048 MB, as `infra/src/web-handler` sets them. */
const boundsOfCms = ['--max-old-space-size=1024', '--max-semi-space-size=16'];

/**
 * Returns the CMS as Lambda starts it: the files of its zip with what Node compiled ahead, Lambda's user, who can write
 * to no folder but its data, and the bounds of its heap. Its data are a copy, made below `home`.
 */
const cmsOfLambda = (server: Server, dataDir: string, home: string): Runs => {
  const data = join(home, 'data');
  cpSync(dataDir, data, { recursive: true });
  chmodSync(home, 0o755);
  for (const file of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })])
    handOver(join(data, file));
  return {
    ...server,
    ...unprivileged,
    command: [...boundsOfCms, ...server.command],
    environment: {
      ...server.environment,
      MITHAQ_DATA_DIR: data,
      REGISTER_DIR: join(data, 'register'),
      PREVIEWS_DIR: join(data, 'previews'),
      NODE_COMPILE_CACHE: join(server.folder, '../compile-cache'),
      NODE_COMPILE_CACHE_PORTABLE: '1',
    },
  };
};

/** Measures the first answer of a server, its processor time and its memory over several starts: medians. */
const serverRows = async (
  name: string,
  server: Runs,
  limitMiB: number | undefined,
  limitMs?: number,
): Promise<string[]> => {
  const first: number[] = [];
  const cpu: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const started = await run(server);
    first.push(started.firstAnswerMs);
    cpu.push(cpuSeconds(started.process.pid) * 1000);
    memory.push(residentMiB(started.process.pid) ?? Number.NaN);
    await stop(started.process);
  }
  const rss = median(memory);
  return [
    row(`${name}: from process start to first answer`, `${median(first).toFixed(0)} ms`),
    row(
      `${name}: processor time until then`,
      `${median(cpu).toFixed(0)} ms`,
      limitMs === undefined ? '' : `<= ${String(limitMs)} ms`,
      limitMs === undefined ? undefined : median(cpu) <= limitMs,
    ),
    row(
      `${name}: resident memory`,
      `${rss.toFixed(0)} MiB`,
      limitMiB === undefined ? '' : `<= ${String(limitMiB)} MiB`,
      limitMiB === undefined ? undefined : rss <= limitMiB,
    ),
  ];
};

const fontFiles = (): string[] => {
  const folder = join(root, 'site/src/fonts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => join(folder, name));
};

const pageRows = async (site: Server, siteAddress: string, policyFile: string): Promise<string[]> => {
  const ours = await run(site, serverCore);
  const yardstick = await startServer(
    onOneCore(
      [
        process.execPath,
        join(import.meta.dirname, 'hand-written-page.ts'),
        String(yardstickPort),
        policyFile,
        ...fontFiles(),
      ],
      serverCore,
    ),
    `http://127.0.0.1:${String(yardstickPort)}/`,
    { cwd: root, env: process.env },
  );
  try {
    const rows = await policyPageRows(
      { url: `${siteAddress}${policyPath}`, pid: ours.process.pid },
      { url: `http://127.0.0.1:${String(yardstickPort)}/`, pid: yardstick.process.pid },
      rounds,
    );
    const underLoad = residentMiB(ours.process.pid) ?? Number.NaN;
    const computed = await computedPageRows({ url: siteAddress, pid: ours.process.pid }, rounds * 8);
    const afterwards = residentMiB(ours.process.pid) ?? Number.NaN;
    return [
      ...rows,
      row('site: resident memory under load', `${underLoad.toFixed(0)} MiB`, '<= 150 MiB', underLoad <= 150),
      '',
      ...computed,
      row('site: resident memory after these searches', `${afterwards.toFixed(0)} MiB`),
    ];
  } finally {
    await Promise.all([stop(ours.process), stop(yardstick.process)]);
  }
};

console.log('Loading the five associations into fresh data …');
const system = await startSystem();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-bench-'));
try {
  const policyFile = join(folder, 'policy.json');
  const answer = await fetch(`${system.addresses.site}${policyPath.replace(/\/$/u, '.json')}`);
  writeFileSync(policyFile, await answer.text());
  const published = await publicationRows(system.addresses.cms, rounds);
  await Promise.all([system.stop('site'), system.stop('cms'), system.stop('functions')]);

  console.log('Measuring, about a minute and a half …\n');
  const rows = [
    ...(await pageRows(system.programs.site, system.addresses.site, policyFile)),
    '',
    ...published,
    '',
    ...(await serverRows('site', system.programs.site, 150)),
    ...(await serverRows('CMS by npm start', system.programs.cms, undefined)),
    // Node takes what it compiled ahead for Lambda's user alone, and only the superuser can start a server as another.
    ...(unprivileged.uid === undefined
      ? ['CMS from its zip: not measured, because this user cannot start it as that of Lambda']
      : await serverRows(
          'CMS from its zip',
          cmsOfLambda(system.programs.cms, system.dataDir, folder),
          undefined,
          MOST_OF_CMS_START_MS,
        )),
    '',
    ...functionStartRows(join(root, 'functions/dist'), folder, rounds),
  ];
  console.log(`Node ${process.version}, ${String(cpus().length)} cores, ${String(rounds)} rounds\n`);
  for (const line of rows) console.log(line);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await system.end();
}
