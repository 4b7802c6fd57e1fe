import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stillHolds } from '@mithaq/domain/calendar/still-holds';
import { z } from 'zod';
import { hasCode } from '../file-system-error.ts';

/** Age after which a claim that nobody renews has lost its owner, whatever the owner's process does; milliseconds. */
const LEASE_MS = 5_000;
/**
 * Longest wait for a lock, short because the waiting writer may have the only turn to write in its database;
 * milliseconds. A living writer holds a lock for some milliseconds.
 */
const PATIENCE_MS = 1_000;
const PAUSE_MS = 15;

/** Ending of a claim; `UNFINISHED` of the folder writer is a part of it, so that a claim is no file of the register. */
const CLAIM = '.lock.new';

/** Content of a claim: the process that made it. `start` tells it from a later process with the same number. */
const owner = z.object({ pid: z.int(), host: z.string(), start: z.string().nullable() });
type Owner = z.infer<typeof owner>;

/** Another writer, who lives, has the lock for longer than this one waits. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld';
}

export interface Lock {
  /** Returns false where the lease ended and somebody else may have the lock; nothing may be written then. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const unlessGone = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/** Returns when a process began, in ticks since the machine started; null where the system does not tell. */
const startOf = async (pid: number): Promise<string | null> => {
  const told = await unlessGone(readFile(`/proc/${String(pid)}/stat`, 'utf8'));
  // The name of the process comes first, in brackets, and may hold spaces.
  return told?.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled and lives.
    return !hasCode(error, 'ESRCH');
  }
};

const hasEnded = async ({ pid, host, start }: Owner): Promise<boolean> => {
  if (host !== hostname()) return false;
  if (!isAlive(pid)) return true;
  const present = await startOf(pid);
  return start !== null && present !== null && present !== start;
};

const ownerOf = (text: string): Owner | undefined => {
  try {
    return owner.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // The claim is being written, or its owner died while it wrote.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Returns whether somebody has this claim; removes a claim whose owner died or does not renew it. */
const isClaimed = async (claim: string): Promise<boolean> => {
  const [text, found] = await Promise.all([unlessGone(readFile(claim, 'utf8')), unlessGone(stat(claim))]);
  if (text === undefined || found === undefined) return false;
  const named = ownerOf(text);
  const isRenewed = stillHolds({ began: found.mtimeMs, lastsMs: LEASE_MS }, Date.now());
  const isDead = !isRenewed || (named !== undefined && (await hasEnded(named)));
  // The name of a claim is used once, so that no newer claim can be removed here.
  if (isDead) await rm(claim, { force: true });
  return !isDead;
};

const isLocked = async (target: string, except?: string): Promise<boolean> => {
  const folder = dirname(target);
  const file = basename(target);
  const claims = (await readdir(folder))
    .filter((name) => name.startsWith(`${file}.`) && name.endsWith(CLAIM))
    // Earlier releases had one lock for all owners, which a crash left behind for ever.
    .filter((name) => name !== `${file}${CLAIM}`)
    .map((name) => join(folder, name))
    .filter((claim) => claim !== except);
  const claimed = await Promise.all(claims.map(isClaimed));
  return claimed.includes(true);
};

const lockOf = (claim: string): Lock => {
  const renewal = setInterval(() => {
    const now = new Date();
    // A claim that somebody has removed cannot be renewed; `isHeld` tells its owner.
    utimes(claim, now, now).catch(() => {
      clearInterval(renewal);
    });
  }, LEASE_MS / 5);
  renewal.unref();
  return {
    isHeld: async () => (await unlessGone(stat(claim))) !== undefined,
    release: async () => {
      clearInterval(renewal);
      await rm(claim, { force: true });
    },
  };
};

/**
 * Waits until nobody else has the lock of this file, in this process or in another one, and takes it. The lock is a
 * claim beside the file, in a folder that exists: a file with a name of its own that says which process made it.
 * A writer has the lock once its claim is there and no other living claim is; of two that come at once both withdraw
 * and try again. Throws `LockHeld` after a second.
 */
export const takeLock = async (target: string): Promise<Lock> => {
  const until = performance.now() + PATIENCE_MS;
  const self: Owner = { pid: process.pid, host: hostname(), start: await startOf(process.pid) };
  for (;;) {
    if (!(await isLocked(target))) {
      const claim = `${target}.${randomUUID()}${CLAIM}`;
      await writeFile(claim, JSON.stringify(self), { flag: 'wx' });
      if (!(await isLocked(target, claim))) return lockOf(claim);
      await rm(claim, { force: true });
    }
    if (performance.now() > until) throw new LockHeld(`${target} is held by another writer`);
    await wait(PAUSE_MS * (0.5 + Math.random()));
  }
};
