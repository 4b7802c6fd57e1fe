import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Outcome of the calls of one kind. */
export interface Outcome {
  /** From the time at which a call was due to its whole answer; milliseconds. */
  readonly latencies: readonly number[];
  /** Messages of the calls that failed, each with how often. */
  readonly errors: ReadonlyMap<string, number>;
}

interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Begins calls at even intervals, whether or not the ones before have been answered, as people do. The time of a call
 * counts from the moment at which it was due: a call that had to wait, because the machine was busy with others, has
 * waited.
 */
export const paced = async (
  { perSecond, seconds }: Pace,
  call: (number: number, due: number) => Promise<void>,
): Promise<Outcome> => {
  const latencies: number[] = [];
  const errors = new Map<string, number>();
  const begin = performance.now();
  const under: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = begin + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    under.push(
      call(number, due).then(
        () => {
          latencies.push(performance.now() - due);
        },
        (error: unknown) => {
          const name = error instanceof Error ? error.message : 'unknown';
          errors.set(name, (errors.get(name) ?? 0) + 1);
        },
      ),
    );
  }
  await Promise.all(under);
  return { latencies, errors };
};
