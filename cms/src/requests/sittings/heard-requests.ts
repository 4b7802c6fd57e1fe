import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import type { HeardRequest } from '@mithaq/domain/request/committee-sitting';
import { windowOfRequest, type DecisionWindow } from '@mithaq/domain/request/decision-window';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { idOf } from '../../payload/access/roles.ts';
import { readableIds } from '../../payload/database/readable-ids.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { Request as RequestDocument, RequestDecision, RequestEvent } from '../../payload-types.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';

/** States whose moves are the check of a request: whoever makes one holds the check. */
const checkStates: readonly RequestState[] = ['received', 'checking', 'needs-information', 'referred'];

const accounts = z.array(z.string());

/** Returns the accounts that decided, as a row of decisions keeps them. */
export const decidersIn = ({ deciders }: Pick<RequestDecision, 'deciders'>): string[] =>
  accounts.safeParse(deciders).data ?? [];

interface History {
  readonly events: readonly RequestEvent[];
  readonly decisions: readonly RequestDecision[];
  /** Accounts that recorded papers, the attestation or a report. */
  readonly recorders: readonly string[];
}

/** Returns the facts of a request that a sitting goes by, from its events, which are in the order of time. */
const heardFrom = (
  request: RequestDocument,
  { events, decisions, recorders }: History,
  window: DecisionWindow | undefined,
): HeardRequest => {
  let reachedOn: string | undefined;
  let objected = false;
  let decidedBefore: string[] = [];
  const checkedBy = new Set(recorders);
  for (const event of events) {
    const { from, to, at } = event;
    const actor = idOf(event.actor);
    if (from && from !== to && checkStates.includes(from) && actor !== undefined) checkedBy.add(actor);
    if (to === 'with-committee' && from !== to) reachedOn = dayInRiyadh(at);
    if (to === 'objection') objected = true;
    if (to === 'accepted' || to === 'rejected') {
      objected = false;
      // A decision of an earlier release has no row: the one who moved the request took it.
      decidedBefore = actor === undefined ? [] : [actor];
    }
  }
  const last = decisions.findLast(({ outcome }) => outcome === 'accepted' || outcome === 'rejected');
  if (last !== undefined) decidedBefore = decidersIn(last);
  return {
    state: request.state,
    reachedOn,
    earliestOn: window === undefined ? undefined : isoDay(window.earliestOn),
    checkedBy: [...checkedBy],
    objected,
    decidedBefore,
  };
};

const grouped = <Row extends { readonly request: string | { readonly id: string } }>(
  rows: readonly Row[],
): Map<string, Row[]> => Map.groupBy(rows, ({ request }) => idOf(request) ?? '');

/** Returns the period of each version's own decision; versions that print none are absent. */
const periodsOf = async (req: PayloadRequest, versions: readonly string[]) => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { id: { in: [...new Set(versions)] } },
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map((version) => [version.id, policyTextOf(version).decisionPeriod]));
};

export interface Heard {
  readonly request: RequestDocument;
  readonly facts: HeardRequest;
  readonly window: DecisionWindow | undefined;
}

/**
 * Returns the requests of an association with the facts that a sitting goes by, by id. Reads past the rights of the
 * committee, which does not see a request that was withdrawn but has to be told so.
 */
export const heardRequests = async (
  req: PayloadRequest,
  association: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Heard>> => {
  if (ids.length === 0) return new Map();
  const find = { ...asSystem(req), depth: 0 } as const;
  const { docs } = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'requests',
    where: { and: [{ association: { equals: association } }, { id: { in: readableIds(req.payload, ids) } }] },
  });
  const own = { request: { in: docs.map(({ id }) => id) } };
  const events = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'request-events',
    where: own,
    sort: 'at',
  });
  const decisions = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'request-decisions',
    where: own,
    sort: 'at',
  });
  const papers = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'request-papers',
    where: own,
    sort: 'at',
  });
  const reports = await req.payload.find({
    ...find,
    pagination: false,
    collection: 'request-research',
    where: own,
    sort: 'at',
  });
  const periods = await periodsOf(
    req,
    docs.flatMap(({ policyVersion }) => idOf(policyVersion) ?? []),
  );
  const eventsOf = grouped(events.docs);
  const decisionsOf = grouped(decisions.docs);
  const papersOf = grouped(papers.docs);
  const reportsOf = grouped(reports.docs);
  return new Map(
    docs.map((request) => {
      const version = idOf(request.policyVersion);
      const period = version === undefined ? undefined : periods.get(version);
      const window = windowOfRequest(period, request);
      const recorders = [
        ...[...(papersOf.get(request.id) ?? []), ...(reportsOf.get(request.id) ?? [])].flatMap(
          ({ actor }) => idOf(actor) ?? [],
        ),
        ...(idOf(request.attestation?.recordedBy) === undefined
          ? []
          : [idOf(request.attestation?.recordedBy) ?? '']),
      ];
      const history = {
        events: eventsOf.get(request.id) ?? [],
        decisions: decisionsOf.get(request.id) ?? [],
        recorders,
      };
      return [request.id, { request, window, facts: heardFrom(request, history, window) }];
    }),
  );
};
