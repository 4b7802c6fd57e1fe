import {
  keepingMonthsOf,
  lastDayNotKept,
  keepingClasses,
  type KeepingMonths,
} from '@mithaq/domain/request/keeping-periods';
import type { PayloadRequest, Where } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { Request as RequestDocument, ServicesGiven } from '../../payload-types.ts';

/** An association with the periods that hold for it. */
export interface Keeper {
  readonly association: string;
  readonly slug: string;
  readonly months: KeepingMonths;
}

/** Returns the associations that `where` finds, in the order of their slugs, with their periods of keeping. */
export const keepersIn = async (req: PayloadRequest, where: Where, limit: number): Promise<Keeper[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where,
    sort: 'slug',
    limit,
    select: { slug: true, keepingMonths: true },
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, slug, keepingMonths }) => ({
    association: id,
    slug,
    months: keepingMonthsOf(keepingMonths),
  }));
};

/**
 * Returns the ids of requests that wait for an answer about their data: a copy that was asked for is given before anything
 * is destroyed.
 */
export const heldRequests = async (
  req: PayloadRequest,
  associations: readonly string[],
): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'data-right-requests',
    where: { and: [{ association: { in: [...associations] } }, { state: { equals: 'open' } }] },
    select: { request: true },
    pagination: false,
    depth: 0,
  });
  return docs.flatMap(({ request }) => idOf(request) ?? []);
};

interface Asked {
  /** Ids of associations whose periods are alike. */
  readonly associations: readonly string[];
  readonly months: KeepingMonths;
  /** Gregorian day in Asia/Riyadh on which the period has to be over. */
  readonly on: string;
  readonly limit: number;
  /** Ids of requests that are left out. */
  readonly except?: readonly string[];
}

/**
 * Returns requests of some associations whose period of keeping is over on a day, class by class, and in a class those of
 * an association that ended first in front: in this order an index has them, and nothing is sorted.
 */
export const dueRequests = async (
  req: PayloadRequest,
  { associations, months, on, limit, except = [] }: Asked,
): Promise<RequestDocument[]> => {
  const due: RequestDocument[] = [];
  for (const name of keepingClasses) {
    if (due.length >= limit) break;
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'requests',
      where: {
        and: [
          { association: { in: [...associations] } },
          { keptAs: { equals: name } },
          { endedOn: { less_than_equal: lastDayNotKept(on, months[name]) } },
          ...(except.length === 0 ? [] : [{ id: { not_in: [...except] } }]),
        ],
      },
      sort: ['association', 'endedOn'],
      limit: limit - due.length,
      showHiddenFields: true,
      pagination: false,
      depth: 0,
    });
    due.push(...docs);
  }
  return due;
};

/** Returns services given whose own period is over and whose request is destroyed already. */
export const dueServices = async (
  req: PayloadRequest,
  { associations, months, on, limit }: Asked,
): Promise<ServicesGiven[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'services-given',
    where: {
      and: [
        { association: { in: [...associations] } },
        { givenOn: { less_than_equal: lastDayNotKept(on, months.financial) } },
        { request: { exists: false } },
      ],
    },
    sort: ['association', 'givenOn'],
    limit,
    pagination: false,
    depth: 0,
  });
  return docs;
};
