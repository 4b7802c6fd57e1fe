import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { handlingStep } from '@mithaq/domain/contracts/policy-text';
import { MOST_PAPERS, trackedRequest, type TrackedRequest } from '@mithaq/domain/contracts/tracking-api';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { callTime } from '@mithaq/domain/request/contact-wishes.ar';
import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { windowOfRequest } from '@mithaq/domain/request/decision-window';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { requestKindFacts } from '@mithaq/domain/request/request-kind';
import { printedStepOf } from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import type { PolicyVersion, Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';
import { beneficiaryActor } from '../labels.ar.ts';
import { heldPapersOf } from '../sent-papers/held-papers.ts';
import { sentByHer, sentPapersOf, takesPapers } from '../sent-papers/papers-of.ts';
import { originalNumberOf } from '../original-of.ts';
import { othersOfVisit } from '../requests-of-visit.ts';
import { actsOf } from './facts.ts';

/** Most notices that the page shows; a request has a dozen at most unless its check is opened again and again. */
const MOST_TOLD = 50;

const versionOf = async (req: PayloadRequest, request: RequestDocument): Promise<PolicyVersion | null> => {
  const id = idOf(request.policyVersion);
  return id === undefined
    ? null
    : req.payload.findByID({
        ...asSystem(req),
        collection: 'policy-versions',
        id,
        depth: 0,
        disableErrors: true,
      });
};

const printedFacts = (
  version: PolicyVersion | null,
  request: RequestDocument,
): Pick<TrackedRequest, 'steps' | 'earliestOn' | 'latestOn'> => {
  if (version === null) return { steps: [] };
  const text = policyTextOf(version);
  const steps = clausesOf(text).flatMap(({ code, text: printed }) => {
    const step = handlingStep.safeParse(code);
    return step.success ? [{ step: step.data, text: printed }] : [];
  });
  const window = windowOfRequest(text.decisionPeriod, request);
  if (window === undefined) return { steps };
  const { earliestOn, latestOn } = window;
  return {
    steps,
    earliestOn: isoDay(earliestOn),
    ...(latestOn === undefined ? {} : { latestOn: isoDay(latestOn) }),
  };
};

/** Returns what the beneficiary was told, newest first: the events of the request that have an occasion. */
const toldOf = async (req: PayloadRequest, request: RequestDocument): Promise<TrackedRequest['told']> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-events',
    where: { and: [{ request: { equals: request.id } }, { occasion: { exists: true } }] },
    sort: '-at',
    limit: MOST_TOLD,
    pagination: false,
    depth: 0,
  });
  return docs.flatMap(({ at, occasion, words, actorName }) => {
    // Words of her own act are no answer to her.
    const isHers = actorName === beneficiaryActor;
    return occasion ? [{ at, occasion, ...(words && !isHers ? { words } : {}) }] : [];
  });
};

/** Returns the rights on her data that she has asked for, newest first, without what the desk wrote of them. */
const dataRightsOf = async (
  req: PayloadRequest,
  request: RequestDocument,
): Promise<TrackedRequest['dataRights']> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'data-right-requests',
    where: { request: { equals: request.id } },
    sort: '-askedAt',
    limit: MOST_TOLD,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ right, askedAt, dueOn, state }) => ({
    right,
    askedAt,
    dueOn,
    answered: state === 'done',
  }));
};

/** Returns the words of the association for the service of a request of its own; undefined where none is asked for. */
const serviceNames = async (req: PayloadRequest, request: RequestDocument) => {
  const { services } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(request.association) ?? '',
    depth: 0,
    select: { services: true },
  });
  return ({ submission: { service } }: RequestDocument): string | undefined =>
    service ? (services?.find(({ code }) => code === service)?.label ?? service) : undefined;
};

const openUntilOf = ({ state, answerUntil, objectionUntil }: RequestDocument): string | undefined => {
  if (state === 'rejected') return objectionUntil ?? undefined;
  return state === 'needs-information' || state === 'answered' ? (answerUntil ?? undefined) : undefined;
};

/** Returns what the beneficiary reads of her request. `at` is ISO time. */
export const viewOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  at: string,
): Promise<TrackedRequest> => {
  const kind = request.kind ?? 'service';
  const asksForService = requestKindFacts[kind].asksForService;
  const { steps, ...window } = printedFacts(await versionOf(req, request), request);
  const serviceOf = await serviceNames(req, request);
  const service = serviceOf(request);
  const openUntil = openUntilOf(request);
  const { mobile, email, contactBy } = request.submission;
  const wishes = contactWishesOf(request);
  const papers = await sentPapersOf(asSystem(req), request.id);
  const held = await heldPapersOf(req, papers, Date.parse(at));
  const visit = await othersOfVisit(asSystem(req), request);
  const step = printedStepOf(request);
  const isOver = openUntil !== undefined && openUntil < dayInRiyadh(at);
  return trackedRequest.parse({
    reference: compactReferenceNumber(request.reference),
    kind,
    state: request.state,
    acceptedAt: request.acceptedAt,
    ...(request.state === 'closed' && request.closedFrom ? { closedFrom: request.closedFrom } : {}),
    original: await originalNumberOf(req, request),
    ...(service === undefined ? {} : { service }),
    ...(step === undefined ? {} : { step }),
    steps: asksForService ? steps : [],
    ...window,
    ...(openUntil === undefined || isOver ? {} : { openUntil }),
    told: await toldOf(req, request),
    contact: { mobile, contactBy, ...(email ? { email } : {}) },
    wishes: {
      doNotCall: wishes.doNotCall,
      leaveNoMessage: wishes.leaveNoMessage,
      callWhen: callTime(wishes),
      mayBeTold: wishes.mayBeTold,
    },
    papers: papers.map((paper) => ({
      name: paper.name,
      at: paper.at,
      ...(sentByHer(paper) && held?.get(paper.id) === 'held' ? { held: true } : {}),
    })),
    ...(visit.length === 0
      ? {}
      : {
          visit: visit.map(({ reference }) => compactReferenceNumber(reference)),
          visitServices: Object.fromEntries(
            visit.flatMap((other) => {
              const named = serviceOf(other);
              return named === undefined ? [] : [[compactReferenceNumber(other.reference), named]];
            }),
          ),
        }),
    dataRights: await dataRightsOf(req, request),
    acts: await actsOf(req, request, at),
    mayAddPaper: takesPapers(request) && papers.filter(sentByHer).length < MOST_PAPERS,
  });
};
