/**
 * Measures what a reader and a publication cost in registers of 10, 100, 1,000 and 7,500 associations with 20 policies
 * of 3 versions each: processor time, bytes and memory, beside the aims for the largest.
 */
import { join } from 'node:path';
import { readAssociationIndex, writeAssociationIndex } from '../../cms/src/register/register-files.ts';
import { reservePorts } from '../../infra/local/src/net/reserve-ports.ts';
import { root } from '../../scripts/launcher/root.ts';
import { bulkRegisterWriter } from './made-register/bulk-register-writer.ts';
import {
  madeText,
  madeVersion,
  POLICIES,
  slugOf,
  VERSIONS,
  writeVersion,
} from './made-register/made-association.ts';
import { madeRegister } from './made-register/made-register.ts';
import { zipfWord, drawFrom } from './made-register/made-words.ts';
import { overlayOf } from './made-register/overlay-writer.ts';
import { cpuSeconds, residentMiB, startServer, stop } from './processes.ts';
import { median, row } from './statistics.ts';

/** Sizes that are measured unless others are asked for; the largest is made in some minutes, once. */
export const sectorSizes = [10, 100, 1000, 7500] as const;

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'KiB' | 'MiB';
  /** The most that it may be at any size. */
  readonly most?: number;
}

const rowOf = (associations: number, { what, value, unit, most }: Figure): string =>
  row(
    `${String(associations)} associations, ${what}`,
    `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
    most === undefined ? '' : `<= ${String(most)} ${unit}`,
    most === undefined ? undefined : value <= most,
  );

/** The bounds of the deployed site's heap, of its young objects and of its first garbage, as its start command sets them; MB. */
const HEAP_MB = 512;
const YOUNG_MB = 8;
const FIRST_MB = 64;

/** Words that stand in nearly every text, in some, and in none; two of them together; the first letters of many. */
export const sectorQueries = (): readonly string[] => {
  const draw = drawFrom(11);
  return [
    'المستفيد',
    'الجمعية',
    'طلب شكوى',
    'ال',
    'مقابلة "جمعية"',
    'قثصضغ',
    ...Array.from({ length: 4 }, () => zipfWord(draw)),
  ];
};

/** A running site over a register. */
interface Site {
  readonly url: string;
  readonly pid: number | undefined;
}

/** Returns what is behind a path, asked for as browsers do: compressed. */
const bodyOf = async ({ url }: Site, path: string): Promise<Uint8Array> => {
  const answer = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });
  if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** Returns the processor time that a site takes on average to answer these paths, one after the other; milliseconds. */
const timeOf = async (site: Site, paths: readonly string[]): Promise<number> => {
  const before = cpuSeconds(site.pid);
  for (const path of paths) await bodyOf(site, path);
  return ((cpuSeconds(site.pid) - before) * 1000) / paths.length;
};

/** Number of pages of policies that are viewed, each for the first time, and of those that a fresh process makes. */
const VIEWS = 200;
const FRESH_VIEWS = 40;

/** Returns paths of policies, none twice, from associations by turns. */
const firstViews = (associations: number): readonly string[] => {
  const turns = Math.min(associations, 40);
  return Array.from({ length: VIEWS }, (_, number) => {
    const policy = (number + Math.floor(number / turns)) % POLICIES;
    return `/${slugOf(number % turns)}/policies/policy-${String(policy)}/`;
  });
};

const kib = (bytes: number): number => bytes / 1024;

const siteFigures = async (site: Site, associations: number): Promise<Figure[]> => {
  const home = await bodyOf(site, '/');
  const sitemap = await bodyOf(site, '/sitemap.xml');
  const searches = sectorQueries().map((words) => `/search/?q=${encodeURIComponent(words)}`);
  const views = firstViews(associations);
  const firstSearch = await timeOf(site, searches.slice(0, 1));
  await timeOf(site, searches);
  return [
    { what: 'platform page', value: kib(home.byteLength), unit: 'KiB', most: 40 },
    { what: 'platform page, kept', value: await timeOf(site, Array(20).fill('/')), unit: 'ms' },
    { what: 'sitemap', value: kib(sitemap.byteLength), unit: 'KiB' },
    { what: 'sitemap, kept', value: await timeOf(site, Array(20).fill('/sitemap.xml')), unit: 'ms' },
    {
      what: 'policy page, first view, forty in a fresh process',
      value: await timeOf(site, views.slice(0, FRESH_VIEWS)),
      unit: 'ms',
      most: 10,
    },
    {
      what: 'policy page, first view, after these',
      value: await timeOf(site, views.slice(FRESH_VIEWS)),
      unit: 'ms',
      most: 10,
    },
    { what: 'search in all, the first', value: firstSearch, unit: 'ms' },
    {
      what: 'search in all',
      value: median(await timesOf(site, searches)),
      unit: 'ms',
      most: 100,
    },
    {
      what: 'search in all, the dearest question',
      value: Math.max(...(await timesOf(site, searches))),
      unit: 'ms',
      most: 100,
    },
    {
      what: 'memory of the site afterwards',
      value: residentMiB(site.pid) ?? Number.NaN,
      unit: 'MiB',
      most: 250,
    },
  ];
};

/** Returns the processor time of each path, asked five times. */
const timesOf = async (site: Site, paths: readonly string[]): Promise<number[]> => {
  const times: number[] = [];
  for (const path of paths) times.push(await timeOf(site, Array(5).fill(path)));
  return times;
};

/** Whether only the publications of one association write this file. */
const isOwn = (path: string, slug: string): boolean =>
  path.includes(`/${slug}/`) || path.includes(`/${slug}.`);

const publicationFigures = async (folder: string): Promise<Figure[]> => {
  const slug = slugOf(0);
  const times: number[] = [];
  let read = 0;
  let own = 0;
  let shared = 0;
  for (let policy = 0; policy < 6; policy += 1) {
    const register = overlayOf(bulkRegisterWriter(folder));
    const before = await readAssociationIndex(register, slug);
    if (before === undefined) throw new Error(`the made register has no ${slug}`);
    const file = madeVersion(before, policy, VERSIONS + 1, madeText(9000 + policy, policy));
    register.bytesRead = 0;
    const begin = process.cpuUsage();
    const after = await writeVersion(register, before, file);
    await writeAssociationIndex(register, before, after);
    const { user, system } = process.cpuUsage(begin);
    // The first publication of a process compiles the code that the others find ready.
    if (policy > 0) times.push((user + system) / 1000);
    read = register.bytesRead;
    const written = [...register.written].filter(([path]) => !path.startsWith('hashes/'));
    const sum = (isCounted: (path: string) => boolean): number =>
      written.reduce((total, [path, { total: bytes }]) => total + (isCounted(path) ? bytes : 0), 0);
    own = sum((path) => isOwn(path, slug));
    shared = sum((path) => !isOwn(path, slug));
  }
  return [
    { what: 'publication without its PDF', value: median(times), unit: 'ms' },
    { what: 'publication: read', value: kib(read), unit: 'KiB' },
    { what: 'publication: files of its own written', value: kib(own), unit: 'KiB' },
    { what: 'publication: shared files written', value: kib(shared), unit: 'KiB', most: 64 },
  ];
};

const withSite = async <T>(folder: string, run: (site: Site) => Promise<T>): Promise<T> => {
  const ports = await reservePorts(['site']);
  const url = `http://127.0.0.1:${String(ports.port('site'))}`;
  const { process: child } = await startServer(
    [
      process.execPath,
      `--max-old-space-size=${String(HEAP_MB)}`,
      `--max-semi-space-size=${String(YOUNG_MB)}`,
      `--initial-old-space-size=${String(FIRST_MB)}`,
      'dist/server/entry.mjs',
    ],
    `${url}/robots.txt`,
    {
      cwd: join(root, 'site'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        REGISTER_DIR: folder,
        SITE_URL: url,
        REQUESTS_API_URL: 'http://127.0.0.1:9',
        FORM_TOKEN_SECRET: 'a secret of this run, which guards nothing',
        PORT: String(ports.port('site')),
      },
    },
  );
  try {
    return await run({ url, pid: child.pid });
  } finally {
    await stop(child);
    await ports.release();
  }
};

/** Measures a register with so many associations and returns the lines; the site must be built. */
export const sectorRows = async (associations: number): Promise<string[]> => {
  const folder = await madeRegister(associations);
  const ofSite = await withSite(folder, (site) => siteFigures(site, associations));
  const ofPublication = await publicationFigures(folder);
  return [...ofSite, ...ofPublication].map((figure) => rowOf(associations, figure));
};
