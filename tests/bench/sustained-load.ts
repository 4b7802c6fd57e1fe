/**
 * `npm run bench -- load [submissions a second] [seconds]`: a minute of 20 submissions a second through the form of the built site, `accept-request`, the
 * queue, `record-request` and the CMS, beside 200 reads a second of the built site, all on this machine. Prints times,
 * errors, processor time, and the memory of each process as it goes. Its end leaves no process and no data.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { logIn, type CmsUser } from '../support/cms-client.ts';
import { honestRequest, ticks, waitAsAPersonWould } from '../support/request-form.ts';
import { partNames, startSystem, type PartName, type RunningSystem } from '../support/system.ts';
import { cpuSeconds, residentMiB } from './processes.ts';
import { percentile, row } from './statistics.ts';
import { loopbackClient, type LoopbackClient } from './sustained/loopback-client.ts';
import { paced, type Outcome } from './sustained/paced.ts';

const [submissionsASecond = 20, seconds = 60] = process.argv.slice(2).map(Number);
/** Reads beside each submission. */
const READS_A_SUBMISSION = 10;
/** Requests that are sent before the minute, so that every process has its full size and its code is warm. */
const WARMING = { perSecond: 5, seconds: 10 };

/** The caller of the form waits this long for a number in the worst case; milliseconds. */
const MOST_OF_A_SUBMISSION_MS = 1000;
const MOST_OF_A_READ_MS = 200;
/** Most that a process may gain in the last third of the minute: this share of what it has, or this many MiB. */
const MOST_GAINED = 0.1;
const MOST_GAINED_MIB = 20;
/** Time in which the queue has to be empty after the minute; seconds. */
const PATIENCE_SECONDS = 600;

const association = 'rusukh';

/** Pages that people read, in turn; each is kept by the site once it was made, as in operation. */
const pages = [
  '/',
  `/${association}/`,
  `/${association}/policies/beneficiary-relations/`,
  `/${association}/policies/beneficiary-relations/history/`,
  '/kafel/policies/beneficiary-relations/',
  `/${association}/search/?q=${encodeURIComponent('المستفيد')}`,
  `/search/?q=${encodeURIComponent('شكوى')}`,
  `/${association}/request/`,
];

const tokenIn = /name="token" value="([^"]+)"/u;
const serviceIn = /<option value="([a-z][a-z0-9-]*)"/u;

/** Opens the form, waits as somebody who fills it in, and sends it; returns the time that the sending took. */
const submit = async (
  client: LoopbackClient,
  site: string,
  number: number,
  sent: number[],
): Promise<void> => {
  const address = `${site}/${association}/request/`;
  const form = await client.ask(address, { origin: site });
  const token = tokenIn.exec(form.body)?.[1];
  const service = serviceIn.exec(form.body)?.[1];
  if (token === undefined || service === undefined)
    throw new Error(`the form answered ${String(form.status)}`);
  await waitAsAPersonWould();
  const begin = performance.now();
  const answer = await client.ask(address, {
    origin: site,
    form: new URLSearchParams({
      ...honestRequest,
      service,
      mobile: `05${String(10_000_000 + number)}`,
      email: number % 4 === 0 ? `person-${String(number)}@mithaq.example` : '',
      ...Object.fromEntries(ticks.map((name) => [name, 'on'])),
      token,
    }),
  });
  if (answer.status !== 303) throw new Error(`a submission was answered ${String(answer.status)}`);
  sent.push(performance.now() - begin);
};

const read = async (client: LoopbackClient, site: string, number: number): Promise<void> => {
  const page = pages[number % pages.length] ?? '/';
  const { status } = await client.ask(`${site}${page}`);
  if (status !== 200) throw new Error(`${page} was answered ${String(status)}`);
};

const counted = z.object({ totalDocs: z.number() });

const recordedRequests = async (officer: CmsUser): Promise<number> => {
  const answer = await officer.get('/api/requests?limit=1&depth=0');
  return counted.parse(await answer.json()).totalDocs;
};

/** Waits until the CMS has so many requests, and returns how many seconds later it had them. */
const untilRecorded = async (officer: CmsUser, wanted: number): Promise<number> => {
  const begin = performance.now();
  for (;;) {
    const waited = (performance.now() - begin) / 1000;
    const there = await recordedRequests(officer);
    if (there >= wanted) return waited;
    if (waited > PATIENCE_SECONDS)
      throw new Error(`${String(there)} of ${String(wanted)} requests were recorded`);
    await sleep(1000);
  }
};

interface Figures {
  readonly memory: Readonly<Record<PartName, readonly number[]>>;
  readonly processor: Readonly<Record<PartName, number>>;
}

const ofEachPart = <T>(make: (part: PartName) => T): Record<PartName, T> => ({
  queues: make('queues'),
  mail: make('mail'),
  cms: make('cms'),
  functions: make('functions'),
  site: make('site'),
});

/** Looks at the memory of each part at the beginning of the load and after each third of it. */
const watch = async (system: RunningSystem): Promise<Figures> => {
  const before = ofEachPart((part) => cpuSeconds(system.pid(part)));
  const memory = ofEachPart((part) => [residentMiB(system.pid(part)) ?? Number.NaN]);
  for (let third = 1; third <= 3; third += 1) {
    await sleep((seconds * 1000) / 3);
    for (const part of partNames) memory[part].push(residentMiB(system.pid(part)) ?? Number.NaN);
  }
  return { memory, processor: ofEachPart((part) => cpuSeconds(system.pid(part)) - before[part]) };
};

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const latencyRows = (what: string, times: readonly number[], most: number): string[] => {
  const late = percentile(times, 0.99);
  return [
    row(`${what}: median`, ms(percentile(times, 0.5))),
    row(`${what}: 95 of 100`, ms(percentile(times, 0.95))),
    row(`${what}: 99 of 100`, ms(late), `<= ${String(most)} ms`, late <= most),
    row(`${what}: the slowest`, ms(percentile(times, 1))),
  ];
};

const errorRows = (what: string, { errors }: Outcome): string[] => {
  const count = [...errors.values()].reduce((sum, each) => sum + each, 0);
  return [
    row(`${what}: errors`, String(count), '0', count === 0),
    ...[...errors].map(([error, times]) => row(`  ${error}`, String(times))),
  ];
};

const memoryRow = (part: PartName, values: readonly number[]): string => {
  const [earlier = Number.NaN, last = Number.NaN] = values.slice(-2);
  const most = Math.max(MOST_GAINED_MIB, earlier * MOST_GAINED);
  return row(
    `${part}: resident, after each third of the minute`,
    `${values.map((value) => value.toFixed(0)).join(' ')} MiB`,
    `last <= +${most.toFixed(0)} MiB`,
    last - earlier <= most,
  );
};

const minute = async (system: RunningSystem, client: LoopbackClient): Promise<string[]> => {
  const { site, cms } = system.addresses;
  const officer = await logIn(cms, 'officer@rusukh.example');
  const before = await recordedRequests(officer);
  const warming = await paced(WARMING, (number) => submit(client, site, number, []));
  await paced({ perSecond: 50, seconds: 2 }, (number) => read(client, site, number));
  const warmed = WARMING.perSecond * WARMING.seconds;
  if (warming.errors.size > 0)
    throw new Error(`the system is not ready: ${[...warming.errors.keys()].join(', ')}`);
  await untilRecorded(officer, before + warmed);

  const sent: number[] = [];
  const [submissions, reads, { memory, processor }] = await Promise.all([
    paced({ perSecond: submissionsASecond, seconds }, (number) =>
      submit(client, site, warmed + number, sent),
    ),
    paced({ perSecond: submissionsASecond * READS_A_SUBMISSION, seconds }, (number) =>
      read(client, site, number),
    ),
    watch(system),
  ]);
  const wanted = before + warmed + sent.length;
  const late = await untilRecorded(officer, wanted);
  const recorded = await recordedRequests(officer);
  return [
    ...latencyRows('a submission until its number', sent, MOST_OF_A_SUBMISSION_MS),
    ...errorRows('submissions', submissions),
    row('submissions accepted', String(sent.length)),
    row(
      'requests recorded of them',
      String(recorded - before - warmed),
      String(sent.length),
      recorded === wanted,
    ),
    row('recorded after the last was accepted', `${late.toFixed(0)} s`, '<= 30 s', late <= 30),
    '',
    ...latencyRows('a read', reads.latencies, MOST_OF_A_READ_MS),
    ...errorRows('reads', reads),
    row('reads answered', String(reads.latencies.length)),
    '',
    ...partNames.map((part) => memoryRow(part, memory[part])),
    ...partNames.map((part) =>
      row(`${part}: of a processor in the minute`, `${processor[part].toFixed(1)} s`),
    ),
  ];
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
};

const system = await startSystem();
const client = loopbackClient();
const pids = partNames.flatMap((part) => system.pid(part) ?? []);
try {
  for (const line of await minute(system, client)) console.log(line);
} finally {
  client.end();
  await system.end();
  const left = pids.filter(isAlive);
  console.log(row('processes left', String(left.length), '0', left.length === 0));
  if (left.length > 0) process.exitCode = 1;
}
