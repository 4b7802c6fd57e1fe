/**
 * First part of `npm run bench -- growth`: processor time of what is done on demand at n, 2n and 4n, and how it grows.
 * A ratio of 2 for a doubled input is linear; less is bounded. Comparison, guard and search are timed in this process;
 * the desk and the recording of amendments are asked by HTTP, and the CMS's process is timed. Between the two come the
 * registers of `sector-growth.ts`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { compareVersions } from '@mithaq/domain/comparison/compare-versions';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import type { DocumentEvidence } from '@mithaq/domain/contracts/document-evidence';
import type { PolicyText } from '@mithaq/domain/contracts/policy-text';
import { guardFindings } from '@mithaq/domain/guard/guard';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { readDocument } from '@mithaq/domain/reading/read-document';
import { parseSearchQuery } from '@mithaq/domain/search/query';
import { snippetOf } from '@mithaq/domain/search/snippet';
import { logIn } from '../support/cms-client.ts';
import { honestRequest, ticks, waitAsAPersonWould } from '../support/request-form.ts';
import { copyOf, edit, jsonOf, versionInForce } from '../support/secretary.ts';
import { startSystem, type RunningSystem } from '../support/system.ts';
import { cpuSeconds, startServer, stop } from './processes.ts';
import { sectorRows, sectorSizes } from './sector-growth.ts';
import { median, row } from './statistics.ts';

const rounds = 5;
/** A doubled input may take this much longer: twice, and what a busy machine adds. */
const MOST_GROWTH = 3;

const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');

/** Makes a text of `clauses` clauses of 500 characters. Other seeds give other words, the same seed the same. */
const textOf = (clauses: number, seed: number): PolicyText => {
  let state = seed;
  const letter = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return letters[state % letters.length] ?? '';
  };
  const word = (): string => Array.from({ length: 5 }, letter).join('');
  const clause = (): string => Array.from({ length: 83 }, word).join(' ');
  return {
    title: 'سياسة للقياس',
    cover: [],
    sections: Array.from({ length: Math.ceil(clauses / 100) }, (_, section) => ({
      id: `section-${String(section)}`,
      role: 'other',
      heading: 'القسم:',
      items: Array.from({ length: Math.min(100, clauses - section * 100) }, (_, item) => ({
        id: `section-${String(section)}-${String(item)}`,
        text: clause(),
        items: [],
      })),
    })),
  };
};

const timed = (run: () => void): number => {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
};

const medianOf = (run: () => void): number => {
  run();
  return median(Array.from({ length: rounds }, () => timed(run)));
};

/** Returns the lines of one kind of work: its time at each size, and each ratio with its aim. */
const growthRows = (
  what: string,
  sizes: readonly string[],
  times: readonly number[],
  mostMilliseconds?: number,
): string[] => {
  const last = times.at(-1) ?? Number.NaN;
  return [
    ...times.map((time, place) => row(`${what}: ${sizes[place] ?? ''}`, `${time.toFixed(0)} ms`)),
    ...times.slice(1).map((time, place) => {
      const ratio = time / Math.max(times[place] ?? Number.NaN, 1);
      return row(
        `${what}: ${sizes[place + 1] ?? ''} to ${sizes[place] ?? ''}`,
        ratio.toFixed(2),
        `<= ${String(MOST_GROWTH)}`,
        ratio <= MOST_GROWTH,
      );
    }),
    ...(mostMilliseconds === undefined
      ? []
      : [
          row(
            `${what}: at its largest`,
            `${last.toFixed(0)} ms`,
            `<= ${String(mostMilliseconds)} ms`,
            last <= mostMilliseconds,
          ),
        ]),
  ];
};

const guarded = (text: PolicyText) => ({
  documentType: 'policy' as const,
  text,
  association: { name: 'جمعية القياس', shortName: 'القياس', names: [] },
  others: [],
  reachableChannels: new Set<string>(),
  availableTools: new Set<string>(),
  alsoPrinted: [],
  unprinted: [],
  unprintable: new Set<string>(),
});

/** Makes a bylaw of `lines` lines, thirty on a page: articles, and below each a list and a paragraph. */
const documentOf = (lines: number): DocumentEvidence => {
  const words = textOf(lines, 7).sections.flatMap(({ items }) =>
    items.map((item) => (item.kind === undefined ? item.text : '')),
  );
  const printed = (index: number): string => {
    const number = Math.floor(index / 30) + 1;
    if (index % 30 === 0) return `المادة (${String(number)}): ${(words[index] ?? '').slice(0, 20)}`;
    const text = (words[index] ?? '').slice(0, 90);
    return index % 30 < 10 ? `${String(index % 30)}- ${text}.` : text;
  };
  return {
    format: 1,
    file: { sha256: '0'.repeat(64), kind: 'pdf', bytes: 1 },
    lines: Array.from({ length: lines }, (_, index) => ({
      number: index + 1,
      place: 'body' as const,
      text: index === 0 ? 'لائحة للقياس' : printed(index),
      page: Math.floor(index / 30) + 1,
      box: [60, 60 + (index % 30) * 24, 480, 14],
      size: 12,
    })),
    tables: [],
    notes: [],
  };
};

const computedRows = (): string[] => {
  const counts = [500, 1000, 2000];
  const comparison = counts.map((count) => {
    const [before, after] = [textOf(count, 3), textOf(count, 5)];
    return medianOf(() => void compareVersions(before, after));
  });
  const lengths = [100, 200, 400];
  const guard = lengths.map((count) => {
    const text = textOf(count, 3);
    return medianOf(() => void guardFindings(guarded({ ...text })));
  });
  const sizes = [1000, 2000, 4000];
  const reading = sizes.map((lines) => {
    const document = documentOf(lines);
    return medianOf(() => {
      readDocument(document, { entries: currentCatalogue.entries, changes: 'accepted' });
    });
  });
  const query = parseSearchQuery('المستفيد "جمعية القياس" طلب');
  const search = lengths.map((count) => {
    const clauses = clausesOf(textOf(count, 3)).map(({ text }) => text);
    return medianOf(() => {
      for (const clause of clauses) snippetOf(clause, query);
    });
  });
  return [
    ...growthRows(
      'comparison of all-new text',
      counts.map((count) => `${String(count * 500)} characters`),
      comparison,
      200,
    ),
    '',
    ...growthRows(
      'guard',
      lengths.map((count) => `${String(count * 500)} characters`),
      guard,
      300,
    ),
    '',
    ...growthRows(
      'structure of a document',
      sizes.map((lines) => `${String(lines)} lines`),
      reading,
      2000,
    ),
    '',
    ...growthRows(
      'search in passages',
      lengths.map((count) => `${String(count * 500)} characters`),
      search,
    ),
  ];
};

const deskRows = async (cms: string, pid: number | undefined): Promise<string[]> => {
  const secretary = await logIn(cms, 'secretary@rusukh.example');
  const { id } = await copyOf(secretary, await versionInForce(secretary));
  const counts = [100, 200, 400];
  const times: number[] = [];
  for (const count of counts) {
    await edit(secretary, id, { sections: textOf(count, 3).sections });
    const ask = async (): Promise<void> => {
      await jsonOf(await secretary.get(`/api/policy-versions/${id}/desk`));
    };
    await ask();
    const before = cpuSeconds(pid);
    for (let round = 0; round < rounds; round += 1) await ask();
    times.push(((cpuSeconds(pid) - before) * 1000) / rounds);
  }
  const sizes = counts.map((count) => `${String(count * 500)} characters`);
  return growthRows('desk', sizes, times, 300);
};

/** Time until the queue has surely handed over a few messages; milliseconds. */
const RECORDED_MS = 8000;

/** Sends a request and then others with the same token, which amend it, as a browser does without JavaScript. */
const sendWithAmendments = async (site: string, amendments: number): Promise<void> => {
  const address = `${site}/rusukh/request/`;
  const form = await (await fetch(address)).text();
  const token = /name="token" value="([^"]+)"/u.exec(form)?.[1];
  if (token === undefined) throw new Error('the request form has no token');
  const service = /<option value="([a-z][a-z0-9-]*)"/u.exec(form)?.[1];
  if (service === undefined) throw new Error('the request form offers no service');
  await waitAsAPersonWould();
  for (let number = 0; number <= amendments; number += 1) {
    const body = new URLSearchParams({
      ...honestRequest,
      service,
      ...Object.fromEntries(ticks.map((name) => [name, 'on'])),
      description: `${honestRequest.description} ${String(number)} ${'كلمة '.repeat(500)}`,
      token,
    });
    const headers = { origin: site };
    const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`the site answered ${String(answer.status)} to a request`);
  }
  await sleep(RECORDED_MS);
};

const recordingRows = async (site: string, pid: number | undefined): Promise<string[]> => {
  // A token takes ten amendments at most.
  const counts = [2, 4, 8];
  const times: number[] = [];
  await sendWithAmendments(site, 1);
  for (const count of counts) {
    const before = cpuSeconds(pid);
    await sendWithAmendments(site, count);
    times.push((cpuSeconds(pid) - before) * 1000);
  }
  return growthRows(
    'recording of amendments',
    counts.map((count) => `${String(count)} amendments`),
    times,
  );
};

const printAskedRows = async (system: RunningSystem): Promise<void> => {
  await system.stop('cms');
  const { folder: cwd, environment: env, command, readyAt } = system.programs.cms;
  const cms = await startServer([process.execPath, ...command], readyAt, { cwd, env });
  try {
    for (const line of await deskRows(system.addresses.cms, cms.process.pid)) console.log(line);
    console.log('');
    for (const line of await recordingRows(system.addresses.site, cms.process.pid)) console.log(line);
  } finally {
    await stop(cms.process);
  }
};

const computed = computedRows();
for (const line of computed) console.log(line);
for (const associations of sectorSizes) {
  console.log('');
  for (const line of await sectorRows(associations)) console.log(line);
}
const system = await startSystem();
try {
  console.log('');
  await printAskedRows(system);
} finally {
  await system.end();
}
