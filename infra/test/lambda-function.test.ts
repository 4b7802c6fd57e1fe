import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFunction, type LambdaFunction } from '../local/src/lambda/lambda-function.ts';

let root: string;
let started: LambdaFunction | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mithaq-function-'));
});
afterEach(async () => {
  await started?.stop();
  started = undefined;
  rmSync(root, { recursive: true });
});

const bundle = (source: string): void => {
  writeFileSync(join(root, 'index.mjs'), source);
};
const start = async (source: string, timeoutMs = 20_000): Promise<LambdaFunction> => {
  bundle(source);
  started = await startFunction({
    name: 'sample',
    root,
    handler: 'index.handler',
    timeoutMs,
    environment: { SAMPLE: 'given' },
    onOutput: () => undefined,
  });
  return started;
};

/** Answers with its process, and ends it, hangs, throws or waits where the event says so. */
const obedient = `
let atOnce = 0;
export const handler = async ({ what, ms = 0 }) => {
  if (what === 'end') process.exit(3);
  if (what === 'hang') await new Promise(() => setInterval(() => 0, 1000));
  if (what === 'throw') throw new RangeError('what a person wrote');
  atOnce += 1;
  await new Promise((resolve) => setTimeout(resolve, ms));
  const most = atOnce;
  atOnce -= 1;
  return { pid: process.pid, most, variable: process.env.SAMPLE, path: process.env.PATH };
};`;

describe('a function on the local Lambda host', () => {
  test('answers events with its own environment and nothing of its host', async () => {
    const made = await start(obedient);
    expect(await made.invoke({})).toEqual({ pid: made.pid(), most: 1, variable: 'given' });
  });

  test('handles one event at a time in the order in which they came', async () => {
    const made = await start(obedient);
    const answers = await Promise.all([30, 20, 10].map((ms) => made.invoke({ ms })));
    expect(answers).toMatchObject([{ most: 1 }, { most: 1 }, { most: 1 }]);
  });

  test('fails an event with the type of the error and without its message', async () => {
    const made = await start(obedient);
    await expect(made.invoke({ what: 'throw' })).rejects.toThrow(/^sample: RangeError$/u);
    expect(await made.invoke({})).toMatchObject({ pid: made.pid() });
  });

  test('that takes longer than its timeout is ended, and the next event has a new process', async () => {
    const made = await start(obedient, 500);
    const before = made.pid();
    await expect(made.invoke({ what: 'hang' })).rejects.toThrow('sample: timed out after 500 ms');
    expect(await made.invoke({})).not.toMatchObject({ pid: before });
  });

  test('whose process ends fails the event that it had and is replaced at the next', async () => {
    const made = await start(obedient);
    const before = made.pid();
    await expect(made.invoke({ what: 'end' })).rejects.toThrow('sample: its process ended (3)');
    expect(await made.invoke({})).not.toMatchObject({ pid: before });
  });

  test('that is killed while it starts is started again, at its first start and at a later one', async () => {
    const counter = join(root, 'starts');
    const killed = (times: number): string => `
      import { appendFileSync, readFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(counter)}, 'x');
      if (readFileSync(${JSON.stringify(counter)}, 'utf8').length <= ${String(times)}) process.kill(process.pid, 'SIGKILL');
      ${obedient}`;
    const made = await start(killed(2));
    expect(await made.invoke({})).toMatchObject({ pid: made.pid() });
    bundle(killed(6));
    await expect(made.invoke({ what: 'end' })).rejects.toThrow('its process ended (3)');
    expect(await made.invoke({})).toMatchObject({ variable: 'given' });
  });

  test('that could not be started for a while is started by a later event', async () => {
    const made = await start(obedient);
    bundle("process.kill(process.pid, 'SIGKILL'); export const handler = () => undefined;");
    await expect(made.invoke({ what: 'end' })).rejects.toThrow('its process ended (3)');
    await expect(made.invoke({})).rejects.toThrow('its process ended (SIGKILL)');
    bundle(obedient);
    expect(await made.invoke({})).toMatchObject({ pid: made.pid() });
  });

  test('is restarted with the newest bundle after the event that it handles', async () => {
    const made = await start(obedient);
    const handled = made.invoke({ ms: 300 });
    bundle(`export const handler = () => 'newest';`);
    await made.restart();
    expect(await handled).toMatchObject({ most: 1 });
    expect(await made.invoke({})).toBe('newest');
  });

  test('goes on with the bundle that runs where a new one cannot start', async () => {
    const made = await start(obedient);
    bundle(`throw new Error('CMS_URL: is missing');`);
    await expect(made.restart()).rejects.toThrow('sample cannot start: CMS_URL: is missing');
    expect(await made.invoke({})).toMatchObject({ pid: made.pid() });
  });

  test('finishes the events that wait before it stops', async () => {
    const made = await start(obedient);
    const answers = [made.invoke({ ms: 100 }), made.invoke({ ms: 100 })];
    started = undefined;
    await made.stop();
    expect(await Promise.all(answers)).toHaveLength(2);
  });
});
