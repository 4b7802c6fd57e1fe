import { createHash } from 'node:crypto';
import type { CollectionAfterOperationHook } from 'payload';
import { z } from 'zod';
import { associationOf } from '../../payload/access/roles.ts';
import { operationOf } from '../../payload/access/operation-of.ts';
import { addOpening } from '../../payload/system/add-opening.ts';

/** Length of the time in which the same person reads the same once, in milliseconds. */
const ONCE_IN_MS = 10 * 60_000;

const personal = ['submission', 'amendments'] as const;

const chosen = z.record(z.string(), z.unknown());
const read = z.object({ id: z.string() });
const asked = z.object({ overrideAccess: z.boolean().optional(), select: z.unknown() });
const list = z.object({ docs: z.array(read) });

const idsIn = (result: unknown): string[] => {
  const one = read.safeParse(result);
  if (one.success) return [one.data.id];
  return (list.safeParse(result).data?.docs ?? []).map(({ id }) => id);
};

/** Returns whether fields that were asked for hold what a beneficiary wrote; no choice of fields asks for all. */
const asksForPersonal = (select: unknown): boolean => {
  const parsed = chosen.safeParse(select);
  if (!parsed.success) return true;
  const values = Object.values(parsed.data);
  const leavesOut = values.length > 0 && values.every((value) => value === false);
  return personal.some((field) =>
    leavesOut ? parsed.data[field] !== false : (parsed.data[field] ?? false) !== false,
  );
};

/**
 * Records that a person read what beneficiaries wrote: a request that was opened, or a list with their number. The
 * reads of functions and of the system's own steps are not openings, and neither are lists of references alone.
 */
export const recordOpening: CollectionAfterOperationHook<'requests'> = async (hook) => {
  const { args, req, result } = hook;
  const operation = operationOf(hook);
  if (operation !== 'find' && operation !== 'findByID') return result;
  const person = req.user?.collection === 'users' ? req.user : undefined;
  // A read inside a transaction belongs to a move, which has an event of its own, and hands nothing out.
  if (await req.transactionID) return result;
  const { overrideAccess, select } = asked.parse(args);
  if (person === undefined || overrideAccess === true || !asksForPersonal(select)) return result;
  const ids = idsIn(result);
  const [first] = ids;
  const association = associationOf(person);
  if (first === undefined || association === undefined) return result;
  const kind = operation === 'find' ? 'listed' : 'opened';
  const now = Date.now();
  const facts = [kind, person.id, Math.floor(now / ONCE_IN_MS), ...ids];
  await addOpening(req, {
    kind,
    // A list of one request is that request, found by its number or as the only one of a search.
    request: ids.length === 1 ? first : null,
    count: ids.length,
    idempotencyKey: createHash('sha256').update(JSON.stringify(facts)).digest('base64url'),
    actor: person.id,
    actorName: person.name,
    at: new Date(now).toISOString(),
    association,
  });
  return result;
};
