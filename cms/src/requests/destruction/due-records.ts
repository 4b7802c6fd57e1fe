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
  readonly months: KeepingMonths;
}

/** Returns all associations, or one of them, with their periods of keeping. */
export const keepersIn = async (req: PayloadRequest, association?: string): Promise<Keeper[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: association === undefined ? {} : { id: { equals: association } },
    sort: 'slug',
    select: { keepingMonths: true },
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, keepingMonths }) => ({ association: id, months: keepingMonthsOf(keepingMonths) }));
};

/**
 * Returns the ids of requests that wait for an answer about their data: a copy that was asked for is given before anything
 * is destroyed.
 */
export const heldRequests = async (req: PayloadRequest, association: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'data-right-requests',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'open' } }] },
    select: { request: true },
    pagination: false,
    depth: 0,
  });
  return docs.flatMap(({ request }) => idOf(request) ?? []);
};

interface Asked extends Keeper {
  /** Gregorian day in Asia/Riyadh on which the period has to be over. */
  readonly on: string;
  readonly limit: number;
  /** Ids of requests that are left out. */
  readonly except?: readonly string[];
}

const whereOver = ({ association, months, on, except = [] }: Asked): Where => ({
  and: [
    { association: { equals: association } },
    {
      or: keepingClasses.map((name) => ({
        and: [
          { keptAs: { equals: name } },
          { endedOn: { less_than_equal: lastDayNotKept(on, months[name]) } },
        ],
      })),
    },
    ...(except.length === 0 ? [] : [{ id: { not_in: [...except] } }]),
  ],
});

/** Returns requests of an association whose period of keeping is over on a day, those that ended first in front. */
export const dueRequests = async (req: PayloadRequest, asked: Asked): Promise<RequestDocument[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: whereOver(asked),
    sort: 'endedOn',
    limit: asked.limit,
    showHiddenFields: true,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/** Returns services given whose own period is over and whose request is destroyed already. */
export const dueServices = async (
  req: PayloadRequest,
  { association, months, on, limit }: Asked,
): Promise<ServicesGiven[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'services-given',
    where: {
      and: [
        { association: { equals: association } },
        { givenOn: { less_than_equal: lastDayNotKept(on, months.financial) } },
        { request: { exists: false } },
      ],
    },
    sort: 'givenOn',
    limit,
    pagination: false,
    depth: 0,
  });
  return docs;
};
