import { performance } from 'node:perf_hooks';
import { cpuSeconds } from './processes.ts';
import { median, row } from './statistics.ts';

const policy = '/rusukh/policies/beneficiary-relations/';

/** Pages that depend on a query, so that no cached page answers; each with several queries. */
const questions: readonly { readonly what: string; readonly paths: readonly string[] }[] = [
  {
    what: 'search in an association',
    paths: ['المستفيد', 'طلب', 'لجنه', 'اسبوع', 'الجمعي'].map(
      (words) => `/rusukh/search/?q=${encodeURIComponent(words)}`,
    ),
  },
  {
    what: 'search in all associations',
    paths: ['المستفيد', 'طلب', 'شكوى', 'السجناء', 'الجمعي'].map(
      (words) => `/search/?q=${encodeURIComponent(words)}`,
    ),
  },
  { what: 'comparison of two versions', paths: [`${policy}compare/1/2/`, `${policy}compare/1/3/`] },
];

const answered = async (url: string): Promise<number> => {
  const begin = performance.now();
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${url} answered ${String(answer.status)}`);
  await answer.arrayBuffer();
  return performance.now() - begin;
};

/** Measures one query after the other: the reader's wait and the processor time. */
export const computedPageRows = async (
  { url, pid }: { readonly url: string; readonly pid: number | undefined },
  rounds: number,
): Promise<string[]> => {
  const rows: string[] = [];
  for (const { what, paths } of questions) {
    const asked = Array.from({ length: rounds }, () => paths).flat();
    for (const path of paths) await answered(`${url}${path}`);
    const before = cpuSeconds(pid);
    const times: number[] = [];
    for (const path of asked) times.push(await answered(`${url}${path}`));
    const cpu = ((cpuSeconds(pid) - before) * 1000) / asked.length;
    rows.push(
      row(`${what}: until its answer`, `${median(times).toFixed(1)} ms`),
      row(`${what}: of a processor`, `${cpu.toFixed(1)} ms`),
    );
  }
  return rows;
};
