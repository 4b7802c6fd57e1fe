import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { testRuns, type TestRun } from '../launcher/test-parts.ts';
import { cmsWorkersBeside, estimate, runInOrder, runsAtOnce } from '../launcher/test-schedule.ts';

const [some] = testRuns;
if (some === undefined) throw new Error('there are no runs');
const run = (title: string, needsBuilds = false): TestRun => ({ ...some, title, needsBuilds });

/** Runs everything and writes down when each begins and ends; a run takes as many milliseconds as `times` says. */
const written = async (
  runs: readonly TestRun[],
  atOnce: number,
  times: Readonly<Record<string, number>>,
  built: Promise<void> = Promise.resolve(),
): Promise<string[]> => {
  const lines: string[] = [];
  await runInOrder(runs, atOnce, built, async ({ title }) => {
    lines.push(`${title} begins`);
    await sleep(times[title] ?? 1);
    lines.push(`${title} ends`);
  });
  return lines;
};

describe('runs of the tests', () => {
  test('follow one another on one core and are four at a time on more', () => {
    expect([1, 2, 8].map(runsAtOnce)).toEqual([1, 4, 4]);
  });

  test('of the CMS have a second worker only where other runs leave it a core', () => {
    expect([1, 2, 4].map(cmsWorkersBeside)).toEqual([1, 1, 2]);
  });

  test('begin in their order, the next when one ends, and none is run twice or left out', async () => {
    const lines = await written([run('a'), run('b'), run('c'), run('d')], 2, { a: 60, b: 20, c: 20, d: 1 });
    expect(lines.filter((line) => line.endsWith('begins'))).toEqual(
      ['a', 'b', 'c', 'd'].map((title) => `${title} begins`),
    );
    expect(lines.indexOf('b ends')).toBeLessThan(lines.indexOf('c begins'));
    expect(lines.filter((line) => line.endsWith('ends'))).toHaveLength(4);
  });

  test('that need the builds are passed over until these are made, and then come first', async () => {
    const runs = [run('browser', true), run('units'), run('more units'), run('deployed', true)];
    const lines = await written(runs, 2, { units: 5, 'more units': 5 }, sleep(300));
    expect(lines.slice(0, 4)).toEqual(['units begins', 'units ends', 'more units begins', 'more units ends']);
    expect(new Set(lines.slice(4))).toEqual(
      new Set(['browser begins', 'browser ends', 'deployed begins', 'deployed ends']),
    );
  });

  test('leave one place to the builds while these are made', async () => {
    const lines = await written([run('browser', true), run('a'), run('b')], 2, { a: 20 }, sleep(300));
    expect(lines.slice(0, 3)).toEqual(['a begins', 'a ends', 'b begins']);
  });

  test('that need no builds all run where the builds fail, and the failure is told after them', async () => {
    const ended: string[] = [];
    const failing = sleep(5).then(() => {
      throw new Error('the site does not build');
    });
    const all = runInOrder([run('browser', true), run('a'), run('b')], 3, failing, async ({ title }) => {
      await sleep(20);
      ended.push(title);
    });
    await expect(all).rejects.toThrow('the site does not build');
    expect(ended).toEqual(['a', 'b']);
  });

  test('take as long as the last that ends', () => {
    const seconds: Readonly<Record<string, number>> = { a: 60, b: 90, c: 45 };
    const three = [run('a'), run('b'), run('c')];
    expect(estimate(three, 2, ({ title }) => seconds[title] ?? 0)).toBe(105);
    expect(estimate(three, 1, ({ title }) => seconds[title] ?? 0)).toBe(195);
  });
});
