import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { DestructionStep } from '@mithaq/domain/contracts/cms-service-api';
import { keepingClassOf } from '@mithaq/domain/request/keeping-periods';
import { isFinalRequestState, requestStates } from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import type { UploadStore } from '../../associations/documents/uploads/upload-store.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { destroyRequest, destroyService } from '../../payload/system/destroy-request.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { systemActor } from '../labels.ar.ts';
import { surveyKey } from '../tracking/facts.ts';
import { sentPaperKey } from '../sent-papers/sent-paper-file.ts';
import { dueRequests, dueServices, heldRequests, keepersIn } from './due-records.ts';

/** Largest number of records that one step destroys, well within a call's time. */
const AT_ONCE = 20;

/** Associations of one step, which are asked for together. */
const ASSOCIATIONS_A_STEP = 100;

const finalStates = requestStates.filter(isFinalRequestState);

/**
 * Gives requests that ended under an earlier release, which kept no day of it, the day of their last event. Returns how
 * many.
 */
const adoptEnded = async (req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: { and: [{ keptAs: { exists: false } }, { state: { in: finalStates } }] },
    sort: 'state',
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
  });
  for (const { id, kind, state, closedFrom, updatedAt } of docs) {
    const last = await req.payload.find({
      ...asSystem(req),
      collection: 'request-events',
      where: { request: { equals: id } },
      sort: '-at',
      limit: 1,
      pagination: false,
      depth: 0,
    });
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id,
      depth: 0,
      data: {
        endedOn: dayInRiyadh(last.docs[0]?.at ?? updatedAt),
        keptAs: keepingClassOf({ state, closedFrom, kind: kind ?? 'service' }) ?? null,
      },
    });
  }
  return docs.length;
};

/**
 * Destroys some of the requests and services given whose period of keeping is over at an ISO time, each in a transaction
 * of its own; `papers` is the store of the papers that beneficiaries sent. One step looks at some associations, in the
 * order of their slugs after `after`; `next` is the slug after which the next step looks. Asked again after a step whose
 * answer was lost, it destroys the next ones and reports none twice.
 */
export const destroyDue = async (
  req: PayloadRequest,
  at: string,
  papers: UploadStore,
  {
    after,
    associations = ASSOCIATIONS_A_STEP,
  }: { readonly after?: string; readonly associations?: number } = {},
): Promise<DestructionStep> => {
  const done = { requests: 0, services: 0 };
  const here = after === undefined ? {} : { next: after };
  if ((await adoptEnded(req)) > 0) return { ...done, more: true, ...here };
  const on = dayInRiyadh(at);
  const keepers = await keepersIn(
    req,
    after === undefined ? {} : { slug: { greater_than: after } },
    associations,
  );
  const except = await heldRequests(
    req,
    keepers.map(({ association }) => association),
  );
  // Associations with the same periods are asked for at once; nearly all have those that are proposed.
  for (const alike of Map.groupBy(keepers, ({ months }) => JSON.stringify(months)).values()) {
    const left = AT_ONCE - done.requests - done.services;
    const months = alike[0]?.months;
    if (left <= 0 || months === undefined) break;
    const asked = { associations: alike.map(({ association }) => association), months, on, limit: left };
    const requests = await dueRequests(req, { ...asked, except });
    const destruction = { months, at, on, actorName: systemActor };
    for (const request of requests)
      if (
        await inTransaction(req, () =>
          destroyRequest(req, request, {
            ...destruction,
            surveyKey: surveyKey(req, request.id),
            deletePaper: (id) => papers.remove(sentPaperKey(id)),
          }),
        )
      )
        done.requests += 1;
    if (requests.length === left) continue;
    for (const service of await dueServices(req, { ...asked, limit: left - requests.length }))
      if (await inTransaction(req, () => destroyService(req, service, destruction))) done.services += 1;
  }
  if (done.requests + done.services > 0) return { ...done, more: true, ...here };
  const last = keepers.length < associations ? undefined : keepers.at(-1);
  return last === undefined ? { ...done, more: false } : { ...done, more: true, next: last.slug };
};
