import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for a queue, a record and an e-mail on a busy machine; milliseconds. */
const patienceMs = 30_000;

/** Asks until there is an answer, because a queue delivers in its own time. */
export const eventually = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`nothing came within ${String(patienceMs / 1000)} seconds`);
    await sleep(150);
  }
};
