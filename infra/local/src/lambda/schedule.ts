import type { LambdaFunction } from './lambda-function.ts';

/**
 * Calls a function every so often, as EventBridge Scheduler would, and never twice at a time: in AWS the functions that
 * are called by a schedule have a concurrency of one.
 */
export const startSchedule = (
  target: LambdaFunction,
  everySeconds: number,
): { stop: () => Promise<void> } => {
  let current: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    current ??= target
      .invoke({})
      .catch(() => undefined) // logged by the function; the next round tries again
      .finally(() => {
        current = undefined;
      });
  }, everySeconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
};
