import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Returns the longest time for which the event loop of this process stood still during work, in milliseconds. */
export const longestPauseDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  try {
    await work();
  } finally {
    delays.disable();
  }
  return delays.max / 1e6;
};
