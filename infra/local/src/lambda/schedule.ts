import type { FunctionProcess } from './function-process.ts';

/** Calls the function every so often, as EventBridge would; a failure is in the function's own log. */
export const startSchedule = (
  target: FunctionProcess,
  everySeconds: number,
): { stop: () => Promise<void> } => {
  let current: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    current = target.invoke({}).catch(() => undefined); // logged by the function; the next round tries again
  }, everySeconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
};
