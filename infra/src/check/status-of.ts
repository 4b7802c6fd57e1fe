import type { StatusOf } from './check-deployed.ts';

/** Time in which an address answers, its name looked up included; milliseconds. */
const WAIT_MS = 10_000;

/** Returns the status with which an address answers a GET. Rejects where no answer comes within ten seconds. */
export const statusOf: StatusOf = async (address) => {
  const answer = await fetch(address, { redirect: 'follow', signal: AbortSignal.timeout(WAIT_MS) });
  // The body of a page is not read, and its connection would keep this program running.
  await answer.body?.cancel();
  return answer.status;
};
