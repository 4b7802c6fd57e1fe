/**
 * Measures what the pages of officer, auditor and secretary cost the CMS where one association has 25,000, 50,000 and
 * 100,000 requests and 5,000 versions: processor time of the CMS, on the embedded database or on the MongoDB-compatible
 * server of `MONGODB_URI`.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import { z } from 'zod';
import { logIn, type CmsUser } from '../support/cms-client.ts';
import { startSystem, type RunningSystem } from '../support/system.ts';
import { addRequests, addVersions, madeRequest, type Original } from './made-requests/made-requests.ts';
import { mongodbRows } from './made-requests/mongodb-rows.ts';
import type { RowStore } from './made-requests/row-store.ts';
import { sqliteRows } from './made-requests/sqlite-rows.ts';
import { cpuSeconds, residentMiB } from './processes.ts';
import { row } from './statistics.ts';

export const cmsSizes = [25_000, 50_000, 100_000] as const;

/** Answers of which each figure is the mean: the kernel's clock ticks every 10 ms. */
const ROUNDS = 10;

/** Issue 14: list, search and first page at any size. Issue 15: the first page at 20,000 requests. */
const MOST_MS = 300;
/** The page of numbers reads a year; `worklist-load.test.ts` holds the same bound. */
const MOST_OF_FIGURES_MS = 600;
const MOST_OF_FIRST_PAGE = { ms: 120, requests: 25_000 };

const identified = z.object({ id: z.string() });

/** Moves of each original after its record, and its share; most requests of an association have come to their end. */
const lives: readonly (Omit<Original, 'id'> & {
  readonly moves: readonly object[];
  readonly email?: string;
})[] = [
  { share: 60, days: 700, moves: [{ to: 'checking' }, { to: 'withdrawn' }], email: 'a@mithaq.example' },
  { share: 20, days: 700, moves: [{ to: 'withdrawn' }] },
  { share: 4, days: 60, moves: [], email: 'b@mithaq.example' },
  { share: 4, days: 60, moves: [{ to: 'checking' }] },
  {
    share: 4,
    days: 25,
    moves: [{ to: 'checking' }, { to: 'needs-information', words: 'أرسل صورة عقد الإيجار.' }],
    email: 'c@mithaq.example',
  },
  { share: 4, days: 60, moves: [{ to: 'checking' }, { to: 'referred', note: 'زيارة.' }] },
  { share: 4, days: 60, moves: [{ to: 'checking' }, { to: 'with-committee' }] },
];

type Service = (method: string, path: string, body?: object) => Promise<Response>;

/** Calls the CMS as the functions do. */
const serviceOf =
  ({ addresses, programs }: RunningSystem): Service =>
  (method, path, body) =>
    fetch(`${addresses.cms}/api/${path}`, {
      method,
      headers: {
        authorization: `services API-Key ${programs.cms.environment['CMS_API_KEY'] ?? ''}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

/** Records each original by the call of the functions and moves it by the officer's, and returns their ids. */
const writeOriginals = async (service: Service, officer: CmsUser): Promise<Original[]> => {
  const originals: Original[] = [];
  for (const [place, { share, days, moves, email }] of lives.entries()) {
    const { reference, nonce, name, mobile } = madeRequest(-1 - place);
    const answer = await service('POST', 'requests/record', {
      schema: 1,
      reference,
      association: 'rusukh',
      nonce,
      acceptedAt: new Date().toISOString(),
      policyVersion: 1,
      privacyNotice: '2026-11',
      kind: 'service',
      submission: {
        name,
        mobile,
        ...(email === undefined ? {} : { email }),
        city: 'ضباء',
        service: 'training',
        description: 'أرغب في الالتحاق بدورة تدريبية قريبة من سكني.',
        contactBy: 'call',
      },
    });
    if (answer.status !== 201) throw new Error(`a request was answered ${String(answer.status)}`);
    const { request } = z.object({ request: z.string() }).parse(await answer.json());
    for (const move of moves) {
      const moved = await officer.post(`/api/requests/${request}/move`, move);
      if (!moved.ok) throw new Error(`${JSON.stringify(move)} was answered ${await moved.text()}`);
    }
    originals.push({ id: request, share, days });
  }
  return originals;
};

/** Leases and marks the e-mails of the originals as `send-email` does, so that their copies wait for nothing. */
const markSent = async (service: Service): Promise<void> => {
  const { deliveries } = waitingDeliveries.parse(await (await service('GET', 'deliveries/waiting')).json());
  for (const id of deliveries) {
    await service('POST', `deliveries/${id}/claim`, { leaseSeconds: 60 });
    const sent = { state: 'sent', sesMessageId: `ses-${id}`, at: new Date().toISOString() };
    const marked = await service('POST', `deliveries/${id}/mark`, sent);
    if (!marked.ok) throw new Error(`an e-mail was answered ${String(marked.status)}`);
  }
};

const storeOf = (system: RunningSystem): Promise<RowStore> => {
  const url = system.programs.cms.environment['DATABASE_URL'];
  return url === undefined
    ? Promise.resolve(sqliteRows(join(system.dataDir, 'cms', 'mithaq.sqlite')))
    : mongodbRows(url);
};

/** Lets `work` write the rows of the CMS while it does not run. */
const inStoppedCms = async (
  system: RunningSystem,
  work: (store: RowStore) => Promise<void>,
): Promise<void> => {
  await system.stop('cms');
  const store = await storeOf(system);
  await work(store);
  await store.close();
  await system.start('cms');
};

/** Waits until the CMS has done what it does after its start. */
const untilIdle = async (pid: number | undefined): Promise<void> => {
  for (let last = -1, used = cpuSeconds(pid), tries = 0; used - last > 0.05 && tries < 60; tries += 1) {
    last = used;
    await sleep(2000);
    used = cpuSeconds(pid);
  }
};

interface Question {
  readonly what: string;
  readonly ask: () => Promise<Response>;
  readonly most?: number;
}

/** The pages and calls of three people, by the association that has the requests. */
const questionsOf = async (cms: string, requests: number): Promise<Question[]> => {
  const [officer, auditor, secretary] = [
    await logIn(cms, 'officer@rusukh.example'),
    await logIn(cms, 'auditor@rusukh.example'),
    await logIn(cms, 'secretary@rusukh.example'),
  ];
  const list = async (question: object): Promise<Response> =>
    officer.post('/api/requests/worklist', question);
  const made = madeRequest(Math.floor(requests / 3));
  const searched = await list({ view: 'all', search: made.reference });
  const rows = z.object({ rows: z.array(identified) }).parse(await searched.json()).rows;
  const id = rows[0]?.id ?? '';
  const first = requests <= MOST_OF_FIRST_PAGE.requests ? MOST_OF_FIRST_PAGE.ms : MOST_MS;
  const view = (what: string, question: object): Question => ({
    what: `officer, ${what}`,
    ask: () => list(question),
    most: MOST_MS,
  });
  const farBack = {
    at: new Date(Date.now() - 400 * 86_400_000).toISOString(),
    reference: made.reference,
  };
  return [
    { what: 'officer, first page', ask: () => officer.get('/admin'), most: first },
    {
      what: 'officer, page of the work list',
      ask: () => officer.get('/admin/collections/requests'),
      most: MOST_MS,
    },
    ...['all', 'mine', 'unassigned', 'longest', 'past-ceiling', 'to-call'].map((name) =>
      view(`work list «${name}»`, { view: name }),
    ),
    view('work list, far back', { view: 'all', after: farBack }),
    view('search by a whole name', { view: 'all', search: made.name }),
    view('search by a family name', { view: 'all', search: made.name.split(' ').at(-1) ?? '' }),
    view('search by mobile', { view: 'all', search: made.mobile }),
    view('search by number', { view: 'all', search: made.reference }),
    {
      what: 'officer, page of numbers',
      ask: () => officer.get('/admin/request-figures'),
      most: MOST_OF_FIGURES_MS,
    },
    {
      what: 'officer, a request',
      ask: () => officer.get(`/admin/collections/requests/${id}`),
      most: MOST_MS,
    },
    { what: 'officer, case file', ask: () => officer.get(`/api/requests/${id}/case-file`), most: MOST_MS },
    {
      what: 'officer, page of e-mails',
      ask: () => officer.get('/admin/collections/deliveries'),
      most: MOST_MS,
    },
    {
      what: 'officer, log of requests',
      ask: () => officer.get('/admin/collections/request-events'),
      most: MOST_MS,
    },
    { what: 'auditor, first page', ask: () => auditor.get('/admin'), most: first },
    {
      what: 'auditor, page of requests',
      ask: () => auditor.get('/admin/collections/requests'),
      most: MOST_MS,
    },
    {
      what: 'auditor, page of numbers',
      ask: () => auditor.get('/admin/request-figures'),
      most: MOST_OF_FIGURES_MS,
    },
    { what: 'secretary, first page', ask: () => secretary.get('/admin'), most: MOST_MS },
    {
      what: 'secretary, page of versions',
      ask: () => secretary.get('/admin/collections/policy-versions'),
      most: MOST_MS,
    },
    {
      what: 'secretary, page of policies',
      ask: () => secretary.get('/admin/collections/policies'),
      most: MOST_MS,
    },
    {
      what: 'secretary, versions by title',
      ask: () => secretary.get(`/admin/collections/policy-versions?search=${encodeURIComponent('سياسة')}`),
      most: MOST_MS,
    },
    {
      what: 'secretary, page of numbers',
      ask: () => secretary.get('/admin/request-figures'),
      most: MOST_OF_FIGURES_MS,
    },
  ];
};

/** Asks once, and returns what is wrong with the answer; undefined where nothing is. */
const faultOf = async ({ ask }: Question): Promise<string | undefined> => {
  const answer = await ask();
  await answer.arrayBuffer();
  // A page that sends to the log-in is no page of this person.
  if (answer.redirected) return 'sent to the log-in';
  return answer.status === 200 ? undefined : `status ${String(answer.status)}`;
};

/** Returns the processor time of the CMS for one answer, in milliseconds, or what is wrong with an answer. */
const timeOf = async (pid: number | undefined, question: Question): Promise<number | string> => {
  const before = cpuSeconds(pid);
  for (let round = 0; round < ROUNDS; round += 1) {
    const fault = await faultOf(question);
    if (fault !== undefined) return fault;
  }
  return ((cpuSeconds(pid) - before) * 1000) / ROUNDS;
};

const inForce = z.object({
  docs: z.array(z.looseObject({ id: z.string(), policy: z.union([z.string(), identified]) })),
});

/** Makes requests up to each size and prints, as they come, the lines of each; the builds must exist. */
export const printCmsRows = async (sizes: readonly number[]): Promise<void> => {
  const system = await startSystem();
  try {
    const { cms } = system.addresses;
    const service = serviceOf(system);
    await Promise.all([system.stop('functions'), system.stop('mail')]);
    const officer = await logIn(cms, 'officer@rusukh.example');
    const originals = await writeOriginals(service, officer);
    await markSent(service);
    const secretary = await logIn(cms, 'secretary@rusukh.example');
    const versions = await secretary.get(
      '/api/policy-versions?where[status][equals]=in-force&limit=1&depth=0',
    );
    const [version] = inForce.parse(await versions.json()).docs;
    if (version === undefined) throw new Error('the demonstration has no version in force');
    const policy = typeof version.policy === 'string' ? version.policy : version.policy.id;
    await system.stop('site');
    let made = 0;
    for (const size of sizes) {
      const begun = process.cpuUsage();
      await inStoppedCms(system, async (store) => {
        if (made === 0) await addVersions(store, policy, version.id);
        await addRequests(store, originals, made, size);
      });
      const { user, system: kernel } = process.cpuUsage(begun);
      made = size;
      const pid = system.pid('cms');
      const questions = await questionsOf(cms, size);
      await untilIdle(pid);
      // A process that has just started compiles what it runs.
      for (let round = 0; round < 2; round += 1) for (const question of questions) await faultOf(question);
      console.log(
        row(`${String(size)} requests, made in, of a processor`, `${((user + kernel) / 1e6).toFixed(0)} s`),
      );
      for (const question of questions) {
        const time = await timeOf(pid, question);
        const { what, most } = question;
        console.log(
          row(
            `${String(size)} requests, ${what}`,
            typeof time === 'number' ? `${time.toFixed(0)} ms` : time,
            most === undefined ? '' : `<= ${String(most)} ms`,
            most === undefined ? undefined : typeof time === 'number' && time <= most,
          ),
        );
      }
      console.log(
        row(
          `${String(size)} requests, memory of the CMS`,
          `${(residentMiB(pid) ?? Number.NaN).toFixed(0)} MiB`,
        ),
      );
      console.log('');
    }
  } finally {
    await system.end();
  }
};
