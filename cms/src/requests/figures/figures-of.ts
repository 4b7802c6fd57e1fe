import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { dayOfIso, isoDay } from '@mithaq/domain/calendar/iso-day';
import { addDays } from '@mithaq/domain/calendar/umm-al-qura';
import { handlingStep } from '@mithaq/domain/contracts/policy-text';
import {
  decidedOf,
  FEWEST_REQUESTS,
  monthsOf,
  monthsWithoutSmall,
  timeInSteps,
  withoutSmall,
  type Figure,
  type MonthFigure,
  type StepTime,
} from '@mithaq/domain/request/request-figures';
import { requestStates, type RequestState } from '@mithaq/domain/request/request-lifecycle';
import { foldArabic } from '@mithaq/domain/text/fold';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import { countDays, countRequests, reachedStates } from '../../payload/system/request-figures.ts';
import { figuresReadBy, type ReadableFigures } from './access.ts';
import { beginningOf, type FigureYear } from './year-span.ts';

/** Values of a column that are counted by themselves, the most frequent ones. */
const MOST_VALUES = 500;

/** Most groups of requests that are alike in all that has few values: states, kinds, channels and services. */
const MOST_GROUPS = 20_000;

/** Moves of which the time in each step is made, the newest ones. */
const MOST_MOVES = 50_000;

/** Value of a request that came by the site's form, which is no printed channel. */
export const BY_FORM = 'form';

export interface Figures {
  readonly total: number;
  readonly months: readonly MonthFigure[];
  readonly states: readonly Figure<RequestState>[];
  readonly kinds: readonly Figure[];
  /** By the association's codes. */
  readonly services: readonly Figure[];
  /** By the words that were typed. */
  readonly cities: readonly Figure[];
  readonly channels: readonly Figure[];
  readonly steps: readonly StepTime[];
  /** Whether older moves than the newest 50,000 were left out of `steps`. */
  readonly hasMoreMoves: boolean;
  /** Undefined where they are fewer than may be shown. */
  readonly untold: number | undefined;
  /** Undefined where nothing was decided, or fewer than may be shown. The numbers are for those who read requests. */
  readonly acceptance:
    | {
        readonly percent: number;
        readonly numbers?: { readonly accepted: number; readonly rejected: number };
      }
    | undefined;
}

interface Span {
  readonly association: string;
  readonly from: string;
  readonly until: string;
}

const statesByName: ReadonlyMap<string, RequestState> = new Map(requestStates.map((state) => [state, state]));
const stateOf = (value: string | undefined): RequestState | undefined => statesByName.get(value ?? '');

const sumOf = (figures: readonly { readonly count: number }[]): number =>
  figures.reduce((sum, { count }) => sum + count, 0);

/** Adds up figures whose values are spelt alike under `key`, in their order; the first spelling stays. */
const joined = <Value extends string>(
  figures: readonly Figure<Value>[],
  key: (value: Value) => string = (value) => value,
): Figure<Value>[] => {
  const byKey = new Map<string | undefined, Figure<Value>>();
  for (const { value, count } of figures) {
    const under = value === undefined ? undefined : key(value);
    const before = byKey.get(under);
    byKey.set(under, { value: before?.value ?? value, count: (before?.count ?? 0) + count });
  }
  return [...byKey.values()].sort((one, other) => other.count - one.count);
};

const acceptanceOf = (
  { accepted, rejected }: ReturnType<typeof decidedOf>,
  { readsRequests }: ReadableFigures,
): Figures['acceptance'] => {
  if (accepted + rejected === 0) return undefined;
  const percent = Math.round((100 * accepted) / (accepted + rejected));
  if (readsRequests) return { percent, numbers: { accepted, rejected } };
  return Math.min(accepted, rejected) < FEWEST_REQUESTS ? undefined : { percent };
};

const untoldIn = async (req: PayloadRequest, association: string): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'request-notices',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'to-call' } }] },
  });
  return totalDocs;
};

const stepsIn = async (req: PayloadRequest, span: Span): Promise<Pick<Figures, 'steps' | 'hasMoreMoves'>> => {
  const moves = await reachedStates(req.payload, span, MOST_MOVES);
  const reached = moves.toReversed().flatMap(({ to, ...move }) => {
    const state = stateOf(to);
    return state === undefined ? [] : [{ ...move, to: state }];
  });
  return { steps: timeInSteps(reached, handlingStep.options), hasMoreMoves: moves.length === MOST_MOVES };
};

/** Adds what was counted by itself up to all: requests whose values were too many to be counted have none. */
const completed = (figures: readonly Figure[], total: number): Figure[] => {
  const left = total - sumOf(figures);
  return left > 0 ? [...figures, { value: undefined, count: left }] : [...figures];
};

/**
 * Counts requests by columns. Cities are typed and so have many values, and are counted by themselves; the others are
 * counted by all of them at once, and then each by itself.
 */
const columnsIn = async (req: PayloadRequest, span: Span, total: number) => {
  const { counts, cities } = await countRequests(req.payload, span, {
    counts: { by: ['state', 'closedFrom', 'kind', 'channel', 'service'], most: MOST_GROUPS },
    cities: { by: ['city'], most: MOST_VALUES },
  });
  const counted = (column: 'kind' | 'channel' | 'service', none?: string): Figure[] =>
    joined(
      completed(
        counts.map(({ count, valueOf }): Figure => ({ value: valueOf(column) ?? none, count })),
        total,
      ),
    );
  return {
    byState: counts.flatMap(({ count, valueOf }) => {
      const state = stateOf(valueOf('state'));
      return state === undefined ? [] : [{ state, closedFrom: stateOf(valueOf('closedFrom')), count }];
    }),
    kinds: counted('kind', 'service'),
    services: counted('service'),
    cities: joined(
      completed(
        cities.map(({ count, valueOf }): Figure => ({ value: valueOf('city'), count })),
        total,
      ),
      foldArabic,
    ),
    channels: counted('channel', BY_FORM),
  };
};

/** Returns the beginning (ISO) of the day after the last one that is counted. */
const endOf = (months: readonly MonthFigure[], otherwise: string): string => {
  const last = dayOfIso(months.at(-1)?.lastDay ?? '');
  return last === undefined ? otherwise : beginningOf(isoDay(addDays(last, 1)));
};

/**
 * Returns the figures of a year that the request's user may read, made by the database: a count of days by the index
 * of the association's requests, one walk over the requests and one over its newest moves. Undefined for whoever may read none, and for a Hijri
 * year asked for by somebody who is shown no small number: the years of two calendars would differ by a few requests.
 * `now` in milliseconds since 1970.
 */
export const figuresOf = async (
  req: PayloadRequest,
  { calendar, from, until }: FigureYear,
  now: number,
): Promise<Figures | undefined> => {
  const reader = figuresReadBy(req.user);
  if (reader === undefined || (calendar === 'hijri' && !reader.readsRequests)) return undefined;
  const { association, readsRequests } = reader;
  const days = await countDays(req.payload, { association, from, until });
  const months = readsRequests ? monthsOf(calendar, days) : monthsWithoutSmall(days, dayInRiyadh(now));
  const total = sumOf(months);
  const span = { association, from, until: readsRequests ? until : endOf(months, from) };
  const { byState, kinds, services, cities, channels } = await columnsIn(req, span, total);
  const states = joined(byState.map(({ state, count }) => ({ value: state, count })));
  const { steps, hasMoreMoves } = await stepsIn(req, span);
  const untold = await untoldIn(req, association);
  const shown = <Value extends string>(figures: readonly Figure<Value>[]): readonly Figure<Value>[] =>
    readsRequests ? figures : withoutSmall(figures);
  return {
    total,
    months,
    states: shown(states),
    kinds: shown(kinds),
    services: shown(services),
    cities: shown(cities),
    channels: shown(channels),
    steps: readsRequests ? steps : steps.filter(({ stays }) => stays >= FEWEST_REQUESTS),
    hasMoreMoves,
    untold: readsRequests || untold === 0 || untold >= FEWEST_REQUESTS ? untold : undefined,
    acceptance: acceptanceOf(decidedOf(byState), reader),
  };
};
