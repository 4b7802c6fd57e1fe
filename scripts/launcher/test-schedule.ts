import type { TestRun } from './test-parts.ts';

/**
 * Runs of the tests at once on a machine of so many cores. A run waits for a third to a half of its time (a browser for
 * the server, a CMS for its database), so that four runs keep two cores busy; on one core the runs follow one another.
 */
export const runsAtOnce = (cores: number): number => (cores > 1 ? 4 : 1);

/**
 * Workers of a run of the CMS beside other runs, on a machine of so many cores. Each worker imports Payload and makes
 * its databases for itself, ten seconds of a processor, and other runs keep two cores busy without a second one.
 */
export const cmsWorkersBeside = (cores: number): number => (cores > 2 ? 2 : 1);

/**
 * Runs everything, `atOnce` at a time and in the given order, and returns when all have ended. The builds count as one
 * of the runs while they are made, and runs that need them are passed over until then. Rejects with the first error
 * after every run that had begun has ended.
 */
export const runInOrder = async (
  runs: readonly TestRun[],
  atOnce: number,
  built: Promise<void>,
  work: (run: TestRun) => Promise<void>,
): Promise<void> => {
  const waiting = [...runs];
  const builds = { areMade: false };
  const made = built.then(() => {
    builds.areMade = true;
  });
  const next = (): TestRun | undefined => {
    const at = waiting.findIndex(({ needsBuilds }) => builds.areMade || !needsBuilds);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };
  const follow = async (): Promise<void> => {
    while (waiting.length > 0) {
      const run = next();
      // Only runs that need the builds are left.
      if (run === undefined) await made;
      else await work(run);
    }
  };
  const afterBuilds = async (): Promise<void> => {
    if (runs.some(({ needsBuilds }) => needsBuilds)) await made;
    await follow();
  };
  const others = Array.from({ length: atOnce - 1 }, follow);
  const ended = await Promise.allSettled([afterBuilds(), ...others]);
  const broken = ended.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
};

/** Returns how long runs take that begin in this order, `atOnce` at a time; seconds, like those that `secondsOf` gives. */
export const estimate = (
  runs: readonly TestRun[],
  atOnce: number,
  secondsOf: (run: TestRun) => number,
): number => {
  const ends = Array.from({ length: atOnce }, () => 0);
  for (const run of runs) {
    const first = ends.indexOf(Math.min(...ends));
    ends[first] = (ends[first] ?? 0) + secondsOf(run);
  }
  return Math.max(...ends);
};
