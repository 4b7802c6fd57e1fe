import { LauncherError } from './error.ts';
import { runProgram, startProgram, type Program, type Running } from './processes.ts';

/** Programs that the others need while they finish and that are stopped last. */
const stores = new Set(['queues', 'mail']);

/** The processes that the launcher has started and that run. Once stopped, the group starts no more. */
export interface ProcessGroup {
  start(program: Program): Running;
  /** Runs a program to its end. Throws `LauncherError` where it fails. */
  run(program: Program): Promise<void>;
  /** Throws `LauncherError` when a program started by `start` ends. */
  firstExit(): Promise<never>;
  stop(): Promise<void>;
}

export const makeProcessGroup = (): ProcessGroup => {
  const running = new Set<Running>();
  let stopped = false;

  const join = (started: Running): Running => {
    running.add(started);
    void started.ended.then(() => running.delete(started));
    return started;
  };
  const refuseWhenStopped = (): void => {
    if (stopped) throw new LauncherError('Stopped before everything was up.');
  };
  const stopThose = (which: (each: Running) => boolean): Promise<unknown> =>
    Promise.all([...running].filter(which).map((each) => each.stop()));

  return {
    start(program) {
      refuseWhenStopped();
      return join(startProgram(program));
    },
    async run(program) {
      refuseWhenStopped();
      await runProgram(program, join);
    },
    firstExit: () =>
      Promise.race(
        [...running].map(async ({ name, logFile, ended }): Promise<never> => {
          const code = await ended;
          throw new LauncherError(`${name} ended by itself (${String(code ?? 'signal')}): see ${logFile}.`);
        }),
      ),
    async stop() {
      stopped = true;
      await stopThose(({ name }) => !stores.has(name));
      await stopThose(() => true);
    },
  };
};
