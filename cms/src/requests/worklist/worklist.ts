import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import {
  requestStateFacts,
  requestStates,
  type RequestState,
} from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { afterPrefix, readDeskSearch } from '@mithaq/domain/request/request-words';
import type { PayloadRequest, Sort, Where } from 'payload';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { requestsWith } from '../../payload/system/word-search.ts';
import type { WorklistPage, WorklistPlace, WorklistQuestion, WorklistRow } from './worklist-shape.ts';
import { serviceAsked } from '../service-asked.ts';

/** Rows of a page. */
export const PAGE_ROWS = 25;

/** Requests that a search pages through; a search that finds more asks for another word. */
const MOST_FOUND = 1000;

const openStates = requestStates.filter((state) => requestStateFacts[state].waitsFor !== undefined);

/** States in which the printed period of the decision still runs. */
const undecidedStates = [
  'received',
  'checking',
  'needs-information',
  'referred',
  'with-committee',
] as const satisfies readonly RequestState[];

type Order = 'newest' | 'oldest';

const sortOf = (order: Order): Sort =>
  order === 'newest' ? ['-acceptedAt', '-reference'] : ['acceptedAt', 'reference'];

/** Returns the condition that a row comes after a place; the first part bounds the walk over the index. */
const afterPlace = (place: WorklistPlace | undefined, order: Order): Where[] => {
  if (place === undefined) return [];
  const { at, reference } = place;
  const [beyond, atOrBeyond] =
    order === 'newest'
      ? (['less_than', 'less_than_equal'] as const)
      : (['greater_than', 'greater_than_equal'] as const);
  return [
    { acceptedAt: { [atOrBeyond]: at } },
    {
      or: [
        { acceptedAt: { [beyond]: at } },
        { and: [{ acceptedAt: { equals: at } }, { reference: { [beyond]: reference } }] },
      ],
    },
  ];
};

const inOrder = (order: Order) => (one: RequestDocument, other: RequestDocument) => {
  const [first, second] = order === 'newest' ? [other, one] : [one, other];
  return (
    first.acceptedAt.localeCompare(second.acceptedAt) ||
    (compactReferenceNumber(first.reference) < compactReferenceNumber(second.reference) ? -1 : 1)
  );
};

const find = async (
  req: PayloadRequest,
  where: readonly Where[],
  order: Order,
): Promise<RequestDocument[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: { and: [...where] },
    sort: sortOf(order),
    limit: PAGE_ROWS + 1,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/** Finds the first rows of several states, each by the index of its state, and puts them in one order. */
const findInStates = async (
  req: PayloadRequest,
  states: readonly RequestState[],
  where: readonly Where[],
  order: Order,
): Promise<RequestDocument[]> => {
  const found: RequestDocument[] = [];
  for (const state of states)
    found.push(...(await find(req, [...where, { state: { equals: state } }], order)));
  return found.sort(inOrder(order));
};

interface Found {
  readonly docs: RequestDocument[];
  /** Whether another page may follow by the place of the last row. */
  readonly paged: boolean;
  readonly tooShort?: boolean;
  readonly more?: boolean;
}

const rangeOf = (from: string) => ({ from, before: afterPrefix(from) });

const findSearched = async (
  req: PayloadRequest,
  association: string,
  typed: string,
  after: WorklistPlace | undefined,
): Promise<Found> => {
  const search = readDeskSearch(typed);
  const own: Where = { association: { equals: association } };
  const place = afterPlace(after, 'newest');
  switch (search.kind) {
    case 'too-short':
      return { docs: [], paged: false, tooShort: true };
    case 'mobile': {
      const where = [own, { 'submission.mobile': { equals: search.mobile } }, ...place];
      return { docs: await find(req, where, 'newest'), paged: true };
    }
    case 'reference': {
      const { docs } = await req.payload.find({
        ...asUser(req),
        collection: 'requests',
        where: {
          and: [
            own,
            { reference: { greater_than_equal: search.reference } },
            { reference: { less_than: afterPrefix(search.reference) } },
          ],
        },
        // By any other order a database would rather walk all requests of the association.
        sort: 'reference',
        limit: PAGE_ROWS + 1,
        pagination: false,
        depth: 0,
      });
      return {
        docs: docs.slice(0, PAGE_ROWS).sort(inOrder('newest')),
        paged: false,
        more: docs.length > PAGE_ROWS,
      };
    }
    case 'words': {
      const looked = search.words.map(({ words, mobiles }) => ({
        words: words.map(rangeOf),
        mobiles: mobiles.map(rangeOf),
      }));
      const { ids, more } = await requestsWith(req.payload, association, looked, MOST_FOUND);
      if (ids.length === 0) return { docs: [], paged: false, more };
      return { docs: await find(req, [{ id: { in: [...ids] } }, ...place], 'newest'), paged: true, more };
    }
  }
};

/** Finds the requests of which somebody has to be called, longest waiting first. */
const findToCall = async (req: PayloadRequest, association: string): Promise<RequestDocument[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'request-notices',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'to-call' } }] },
    sort: 'stateAt',
    limit: PAGE_ROWS * 4,
    pagination: false,
    depth: 0,
  });
  const ids = [...new Set(docs.flatMap(({ request }) => idOf(request) ?? []))];
  if (ids.length === 0) return [];
  const found = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
  });
  return found.docs.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
};

const ofView = async (
  req: PayloadRequest,
  association: string,
  { view, after }: WorklistQuestion,
  now: number,
): Promise<{ readonly docs: RequestDocument[]; readonly paged: boolean }> => {
  const own: Where = { association: { equals: association } };
  switch (view) {
    case 'all':
      return { docs: await find(req, [own, ...afterPlace(after, 'newest')], 'newest'), paged: true };
    case 'mine': {
      const where = [own, { assignee: { equals: req.user?.id ?? '' } }, ...afterPlace(after, 'oldest')];
      return { docs: await findInStates(req, openStates, where, 'oldest'), paged: true };
    }
    case 'unassigned': {
      const where = [own, { assignee: { exists: false } }, ...afterPlace(after, 'oldest')];
      return { docs: await findInStates(req, openStates, where, 'oldest'), paged: true };
    }
    case 'longest': {
      const where = [own, ...afterPlace(after, 'oldest')];
      return { docs: await findInStates(req, openStates, where, 'oldest'), paged: true };
    }
    case 'past-ceiling': {
      const today = dayInRiyadh(now);
      const where = [own, { latestOn: { less_than: today } }, ...afterPlace(after, 'oldest')];
      return { docs: await findInStates(req, undecidedStates, where, 'oldest'), paged: true };
    }
    case 'to-call':
      return { docs: await findToCall(req, association), paged: false };
  }
};

/** Returns since when each request is in its state, by its newest event of a move. */
const sinceWhen = async (req: PayloadRequest, docs: readonly RequestDocument[]) => {
  const since = new Map<string, string>();
  if (docs.length === 0) return since;
  const { docs: events } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-events',
    where: { request: { in: docs.map(({ id }) => id) } },
    sort: '-at',
    pagination: false,
    depth: 0,
    select: { request: true, from: true, to: true, at: true },
  });
  for (const { request, from, to, at } of events) {
    const id = idOf(request) ?? '';
    if (from !== to && !since.has(id)) since.set(id, at);
  }
  return since;
};

const namesOf = async (req: PayloadRequest, docs: readonly RequestDocument[]) => {
  const ids = [...new Set(docs.flatMap(({ assignee }) => idOf(assignee) ?? []))];
  if (ids.length === 0) return new Map<string, string>();
  const { docs: users } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
  });
  return new Map(users.map(({ id, name }) => [id, name]));
};

/**
 * Answers a question to the work list with the rights of the request's user: bounded, in the order of the view, each
 * query by an index. The reading is recorded like that of every list. `now` is in milliseconds since 1970.
 */
export const worklist = async (
  req: PayloadRequest,
  question: WorklistQuestion,
  now: number,
): Promise<WorklistPage> => {
  const association = associationOf(req.user) ?? '';
  const typed = question.search?.trim() ?? '';
  const searched: Found | undefined =
    typed === '' ? undefined : await findSearched(req, association, typed, question.after);
  const { docs: all, paged } = searched ?? (await ofView(req, association, question, now));
  const isCut = paged && all.length > PAGE_ROWS;
  const docs = isCut ? all.slice(0, PAGE_ROWS) : all;
  const since = await sinceWhen(req, docs);
  const names = await namesOf(req, docs);
  const found = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: association,
    depth: 0,
    disableErrors: true,
    select: { services: true },
  });
  const rows = docs.map((request): WorklistRow => {
    const { submission, acceptedAt, state } = request;
    return {
      id: request.id,
      reference: formatReferenceNumber(compactReferenceNumber(request.reference)),
      name: submission.name,
      mobile: submission.mobile,
      doNotCall: contactWishesOf(request).doNotCall,
      service: serviceAsked(request, found?.services),
      city: submission.city ?? '',
      state,
      stateLabel: requestStateWords[state].label,
      acceptedAt,
      waitingSince: since.get(request.id) ?? acceptedAt,
      earliestOn: request.earliestOn ?? null,
      latestOn: request.latestOn ?? null,
      assignee: names.get(idOf(request.assignee) ?? '') ?? null,
    };
  });
  const last = docs.at(-1);
  return {
    rows,
    next:
      isCut && last !== undefined
        ? { at: last.acceptedAt, reference: compactReferenceNumber(last.reference) }
        : null,
    tooShort: searched?.tooShort ?? false,
    more: searched?.more ?? false,
  };
};
