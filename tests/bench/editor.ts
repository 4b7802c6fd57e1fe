/**
 * `npm run bench -- editor`: the editor of a text in the browser of the tests, with a bylaw of 60 articles and 366
 * paragraphs and with 2,000 clauses: how long until the text may be written in, and how long a key takes until the
 * page is drawn with it, while the words are saved as they are typed. Beside the clock stands processor time, which a busy
 * machine changes little: of the CMS's process, and of the page's main thread with its parts.
 */
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { CDPSession, Page } from 'playwright-core';
import { logIn, type CmsUser } from '../support/cms-client.ts';
import { takeSession } from '../support/log-in-to-admin.ts';
import { openBrowser, type TestBrowser } from '../support/pages.ts';
import { make } from '../support/secretary.ts';
import { startSystem } from '../support/system.ts';
import { cpuSeconds, startServer, stop } from './processes.ts';
import { median, row } from './statistics.ts';

const email = 'secretary@robotweak.example';
const openings = 5;
const keys = 120;
/** Milliseconds between two keys: a quick writer's. */
const BETWEEN_KEYS = 120;

const paragraph =
  'على الإدارة التنفيذية أن تعرض على مجلس الإدارة تقريرًا مكتوبًا بما تم في هذا الشأن خلال ثلاثين يومًا من تاريخ علمها به.';

interface Size {
  readonly name: string;
  readonly articles: number;
  readonly clauses: number;
  /** Most milliseconds of an opening and of a key. */
  readonly openIn: number | undefined;
  readonly keyIn: number;
}

const sizes: readonly Size[] = [
  { name: 'bylaw of 60 articles, 366 paragraphs', articles: 60, clauses: 366, openIn: 2000, keyIn: 50 },
  { name: 'text of 2,000 clauses', articles: 100, clauses: 2000, openIn: undefined, keyIn: 100 },
];

const sectionsOf = ({ articles, clauses }: Size): object[] =>
  Array.from({ length: articles }, (_, article) => {
    const from = Math.round((article * clauses) / articles);
    const to = Math.round(((article + 1) * clauses) / articles);
    return {
      heading: `المادة (${String(article + 1)}): أحكام`,
      items: Array.from({ length: to - from }, (_item, item) => ({
        marker: `${String(item + 1)}-`,
        text: paragraph,
      })),
    };
  });

const makeVersion = async (secretary: CmsUser, size: Size): Promise<string> => {
  const slug = `bench-${String(size.clauses)}`;
  const policy = await make(secretary, 'policies', { slug, title: size.name, documentType: 'bylaw' });
  return make(secretary, 'policy-versions', { policy, title: size.name, sections: sectionsOf(size) });
};

const untilWritable = async (page: Page, { clauses }: Size): Promise<void> => {
  const drawn = page.locator('.mithaq-text__document .mithaq-text__clause');
  await drawn.nth(clauses - 1).waitFor({ state: 'attached' });
};

/** Returns for each key the milliseconds from its event until the frame that shows it was drawn. */
const keyTimes = async (page: Page): Promise<number[]> => {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { mithaqKeyTimes: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // A task behind the next frame runs once that frame was drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
  await page.keyboard.type('كلمات '.repeat(keys / 6), { delay: BETWEEN_KEYS });
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const times: unknown = Reflect.get(window, 'mithaqKeyTimes');
    return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
  });
};

/** Parts of the main thread's work, by the names that the browser gives them. */
const parts = {
  all: 'TaskDuration',
  scripts: 'ScriptDuration',
  styles: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const;

/** Returns the milliseconds of a processor that the main thread of the page has taken since it was opened. */
const processorMs = async (session: CDPSession): Promise<Record<keyof typeof parts, number>> => {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (part: keyof typeof parts): number =>
    (metrics.find(({ name }) => name === parts[part])?.value ?? Number.NaN) * 1000;
  return { all: of('all'), scripts: of('scripts'), styles: of('styles'), layout: of('layout') };
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;

const editorRows = async (
  browser: TestBrowser,
  { cms, pid }: { readonly cms: string; readonly pid: number | undefined },
  size: Size,
): Promise<string[]> => {
  const version = await makeVersion(await logIn(cms, email), size);
  const page = await browser.newPage({ width: 1280, javaScript: true });
  await takeSession(page, cms, email);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const address = `${cms}/admin/collections/policy-versions/${version}`;
  const opened: number[] = [];
  const worked: Awaited<ReturnType<typeof processorMs>>[] = [];
  const served: number[] = [];
  let busy = 0;
  for (let opening = 0; opening <= openings; opening += 1) {
    await page.goto('about:blank');
    const begin = performance.now();
    const servedBefore = cpuSeconds(pid);
    await page.goto(address, { waitUntil: 'commit' });
    await untilWritable(page, size);
    // The first opening fills the caches of browser and server.
    if (opening > 0) {
      opened.push(performance.now() - begin);
      worked.push(await processorMs(session));
      served.push((cpuSeconds(pid) - servedBefore) * 1000);
      busy = Math.max(busy, loadavg()[0] ?? 0);
    }
  }
  await page.waitForLoadState('networkidle');
  const clauses = page.locator('.mithaq-text__document .mithaq-text__clause');
  await clauses.nth(Math.floor(size.clauses / 2)).click();
  await page.keyboard.press('End');
  const { all: before } = await processorMs(session);
  const times = await keyTimes(page);
  const ofKey = ((await processorMs(session)).all - before) / keys;
  await page.locator('.mithaq-typing__state[data-state=saved]').waitFor();
  await page.context().close();
  const [open, key, slow] = [median(opened), median(times), percentile(times, 0.95)];
  const ofPage = (part: keyof typeof parts): number => median(worked.map((work) => work[part]));
  const processors = median(worked.map(({ all }, opening) => all + (served[opening] ?? Number.NaN)));
  return [
    row(
      `${size.name}: until it can be written in`,
      `${open.toFixed(0)} ms`,
      size.openIn === undefined ? '' : `<= ${String(size.openIn)} ms`,
      size.openIn === undefined ? undefined : open <= size.openIn,
    ),
    row(
      `${size.name}: of processors until then`,
      `${processors.toFixed(0)} ms`,
      size.openIn === undefined ? '' : `<= ${String(size.openIn)} ms`,
      size.openIn === undefined ? undefined : processors <= size.openIn,
    ),
    row(`${size.name}: of them the CMS`, `${median(served).toFixed(0)} ms`),
    row(`${size.name}: of them the page`, `${ofPage('all').toFixed(0)} ms`),
    row(`${size.name}: of the page scripts`, `${ofPage('scripts').toFixed(0)} ms`),
    row(
      `${size.name}: of the page styles and layout`,
      `${(ofPage('styles') + ofPage('layout')).toFixed(0)} ms`,
    ),
    row(`${size.name}: waiting for the cores meanwhile`, `${busy.toFixed(0)} processes`),
    row(`${size.name}: a key`, `${key.toFixed(0)} ms`, `<= ${String(size.keyIn)} ms`, key <= size.keyIn),
    row(`${size.name}: a key, of a processor`, `${ofKey.toFixed(1)} ms`),
    row(`${size.name}: a key, 95 of 100`, `${slow.toFixed(0)} ms`),
    row(`${size.name}: a key, the slowest`, `${Math.max(...times).toFixed(0)} ms`),
  ];
};

console.log('Loading the five associations into fresh data …');
const system = await startSystem();
// The CMS runs as a process of the benchmark's own, whose processor time can be read.
await system.stop('cms');
const { command, folder, environment, readyAt } = system.programs.cms;
const server = await startServer([process.execPath, ...command], readyAt, { cwd: folder, env: environment });
const browser = await openBrowser();
try {
  console.log('Writing in two texts, about a minute …\n');
  console.log(`Node ${process.version}, ${String(cpus().length)} cores\n`);
  const cms = { cms: system.addresses.cms, pid: server.process.pid };
  for (const size of sizes) for (const line of await editorRows(browser, cms, size)) console.log(line);
} finally {
  await browser.close();
  await stop(server.process);
  await system.end();
}
