import { daysBetween, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { undeliveredStates } from '@mithaq/domain/delivery/delivery-lifecycle';
import {
  requestStates,
  requestStatesWaitingFor,
  type RequestState,
} from '@mithaq/domain/request/request-lifecycle';
import { noticeStateFacts, noticeStates } from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, type Role } from '../../payload/access/roles.ts';
import { countStates } from '../../payload/system/request-figures.ts';
import type { Dashboard, WaitingGroup, WaitingItem } from './dashboard-shape.ts';

const SHOWN = 5;

const inState = async (
  req: PayloadRequest,
  state: RequestState,
  now: number,
): Promise<WaitingGroup<RequestState>> => {
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: { state: { equals: state } },
    sort: 'acceptedAt',
    limit: SHOWN,
    depth: 0,
    select: { reference: true, acceptedAt: true },
    pagination: true,
  });
  const today = riyadhDayAt(now);
  const items = docs.map(({ id, reference, acceptedAt }) => ({
    id,
    title: reference,
    days: daysBetween(riyadhDayAt(Date.parse(acceptedAt)), today),
  }));
  return { state, count: totalDocs, items };
};

const countIn = async (req: PayloadRequest, ...states: RequestState[]): Promise<number> =>
  (await req.payload.count({ ...asUser(req), collection: 'requests', where: { state: { in: states } } }))
    .totalDocs;

/** Counts the requests of the auditor's own association, every one of which an auditor may read, in each state. */
const countsOfAuditor = async (req: PayloadRequest): Promise<NonNullable<Dashboard['requestCounts']>> => {
  const own = associationOf(req.user);
  const counts = own === undefined ? undefined : await countStates(req.payload, own);
  return requestStates.map((state) => ({ state, count: counts?.get(state) ?? 0 }));
};

const undelivered = async (req: PayloadRequest): Promise<number> =>
  (
    await req.payload.count({
      ...asUser(req),
      collection: 'deliveries',
      where: { state: { in: [...undeliveredStates] } },
    })
  ).totalDocs;

/** Lists the calls that the desk has to make, the longest-waiting first, one item a request. */
const untold = async (req: PayloadRequest, now: number): Promise<NonNullable<Dashboard['untold']>> => {
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'request-notices',
    where: { state: { in: noticeStates.filter((state) => noticeStateFacts[state].needsCall) } },
    sort: 'stateAt',
    limit: SHOWN,
    depth: 1,
    populate: { requests: { reference: true } },
    pagination: true,
  });
  const today = riyadhDayAt(now);
  const items = new Map<string, WaitingItem>();
  for (const { request, stateAt } of docs) {
    if (typeof request === 'string' || items.has(request.id)) continue;
    const days = daysBetween(riyadhDayAt(Date.parse(stateAt)), today);
    items.set(request.id, { id: request.id, title: request.reference, days });
  }
  return { count: totalDocs, items: [...items.values()] };
};

/** Lists the rights that were asked for and are not answered, the nearest last day first. */
const dataRights = async (req: PayloadRequest): Promise<NonNullable<Dashboard['dataRights']>> => {
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'data-right-requests',
    where: { state: { equals: 'open' } },
    sort: 'dueOn',
    limit: SHOWN,
    depth: 0,
    pagination: true,
  });
  return { count: totalDocs, items: docs.map(({ id, title, dueOn }) => ({ id, title: title ?? '', dueOn })) };
};

const deskRoles = [
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
] as const satisfies readonly Role[];

type RequestParts = Pick<
  Dashboard,
  'requests' | 'withBeneficiary' | 'undelivered' | 'untold' | 'dataRights' | 'requestCounts'
>;

/**
 * Lists requests whose next move is this person's, each with the days since the request arrived. The page shows the
 * waiting time and never calls a request late: the policies print a minimum for the decision and no deadline. The
 * auditor sees all states and no desk.
 */
export const waitingRequests = async (req: PayloadRequest, now: number): Promise<RequestParts> => {
  const roles = deskRoles.filter((role) => hasRole(req.user, role));
  const requests: WaitingGroup<RequestState>[] = [];
  for (const state of roles.flatMap(requestStatesWaitingFor)) {
    requests.push(await inState(req, state, now));
  }
  const counts = hasRole(req.user, 'auditor') ? await countsOfAuditor(req) : [];
  return {
    ...(roles.length === 0 ? {} : { requests }),
    ...(hasRole(req.user, 'beneficiary-relations-officer')
      ? {
          withBeneficiary: await countIn(req, ...requestStatesWaitingFor('beneficiary')),
          undelivered: await undelivered(req),
          untold: await untold(req, now),
          dataRights: await dataRights(req),
        }
      : {}),
    ...(counts.length === 0 ? {} : { requestCounts: counts }),
  };
};
