import { requestStates, type RequestState } from '@mithaq/domain/request/request-lifecycle';
import { keysOf } from '@mithaq/domain/table/keys-of';
import { recordOf } from '@mithaq/domain/table/record-of';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { CountedColumn, CountedSpan, Grouping, RequestFigures } from '../database/request-figures.ts';

/** Part that both adapters of `payload/database/` add to Payload's. */
const adapter = z.object({
  requestFigures: z.custom<RequestFigures>((value) => typeof value === 'object' && value !== null),
});

const counted = z.object({ count: z.number() }).catchall(z.unknown());
const text = z.string().nullish().catch(undefined);
const reached = z.array(z.tuple([z.string(), z.string(), z.number()]));

/** A state that a request reached; `at` in milliseconds since 1970. */
export interface ReachedInSpan {
  readonly request: string;
  readonly to: string;
  readonly at: number;
}

/** Number of requests that share values; a value is undefined where it was never filled in. */
export interface CountedRequests {
  readonly count: number;
  readonly valueOf: (column: CountedColumn) => string | undefined;
}

const countedOf = (row: unknown): CountedRequests => {
  const { count, ...values } = counted.parse(row);
  return { count, valueOf: (column) => text.parse(values[column]) ?? undefined };
};

/**
 * Counts the requests of an association by columns, each grouping under its name, past every access: the caller decides
 * who is shown what.
 */
export const countRequests = async <Name extends string>(
  { db }: Payload,
  span: CountedSpan,
  groupings: Readonly<Record<Name, Grouping>>,
): Promise<Readonly<Record<Name, readonly CountedRequests[]>>> => {
  const names = keysOf(groupings);
  const answers = await adapter.parse(db).requestFigures.countRequests(
    span,
    names.map((name) => groupings[name]),
  );
  const byName = new Map(names.map((name, nth) => [name, (answers[nth] ?? []).map(countedOf)]));
  return recordOf(names, (name) => byName.get(name) ?? []);
};

const ofDay = z.array(z.object({ day: z.string(), count: z.number() }));

/**
 * Counts the requests of an association by the Gregorian day in Asia/Riyadh of their acceptance, past every access: the
 * caller decides who is shown them. A day without a request is left out.
 */
export const countDays = async (
  { db }: Payload,
  span: CountedSpan,
): Promise<{ day: string; count: number }[]> =>
  ofDay.parse(await adapter.parse(db).requestFigures.countDays(span));

const ofState = z.object({ state: z.enum(requestStates), count: z.number() });

/**
 * Counts the requests of an association in each state by one question, past every access: the caller decides who is shown
 * them. A state without a request is left out.
 */
export const countStates = async (
  { db }: Payload,
  association: string,
): Promise<ReadonlyMap<RequestState, number>> => {
  const rows = z.array(ofState).parse(await adapter.parse(db).requestFigures.countStates(association));
  return new Map(rows.map(({ state, count }) => [state, count]));
};

/** Returns the states that requests reached, the newest first, past every access. */
export const reachedStates = async (
  { db }: Payload,
  span: CountedSpan,
  most: number,
): Promise<ReachedInSpan[]> =>
  reached
    .parse(await adapter.parse(db).requestFigures.reachedStates(span, most))
    .map(([request, to, at]) => ({ request, to, at }));
