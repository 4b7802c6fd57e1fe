import { versionInForce } from '@mithaq/domain/register/association-index';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotInRegister, RegisterUnavailable } from '../features/register/errors.ts';
import type { RegisterReader } from '../features/register/register-reader.ts';

/** Pages that are made before the first reader asks. A fourth costs the start as much as it saves those who come next. */
const PAGES = 3;

/** Associations that are searched for policies in force. */
const ASSOCIATIONS = 3;

/** Most that the start waits for these pages, where the register is slow; milliseconds. */
const MOST_MS = 2000;

/** Returns paths of pages of policies, as many as there are and at most so many. */
const policyPaths = async (
  register: Pick<RegisterReader, 'platform' | 'association'>,
  most: number,
): Promise<string[]> => {
  const paths: string[] = [];
  for (const { slug } of (await register.platform()).associations.slice(0, ASSOCIATIONS)) {
    if (paths.length >= most) break;
    const { policies } = await register.association(slug);
    const inForce = policies.filter((policy) => versionInForce(policy) !== undefined);
    paths.push(...inForce.map((policy) => `/${slug}/policies/${policy.slug}/`));
  }
  return paths.slice(0, most);
};

/**
 * Makes a few pages of policies, which every reader asks for most, while nobody waits: modules are loaded, schemas and
 * expressions compiled and styles parsed by then, which would take the first reader some ten times as long as a later
 * one. `make` makes a page. A register that does not answer is no reason not to start: the page that needs it says so.
 */
export const warmUp = async (
  register: Pick<RegisterReader, 'platform' | 'association'>,
  make: (path: string) => Response | Promise<Response>,
  { pages = PAGES, mostMs = MOST_MS } = {},
): Promise<void> => {
  const late = new AbortController();
  const made = (async () => {
    try {
      for (const path of await policyPaths(register, pages)) {
        if (late.signal.aborted) return;
        await (await make(path)).body?.cancel();
      }
    } catch (error) {
      if (!(error instanceof RegisterUnavailable) && !(error instanceof NotInRegister)) throw error;
    }
  })();
  const waited = new AbortController();
  const enough = sleep(mostMs, undefined, { signal: waited.signal, ref: false }).catch(() => undefined);
  await Promise.race([made, enough]);
  waited.abort();
  late.abort();
};
