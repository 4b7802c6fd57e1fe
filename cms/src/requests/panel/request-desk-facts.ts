import { inBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { clauseFor } from '@mithaq/domain/policy/outline';
import { windowOfRequest } from '@mithaq/domain/request/decision-window';
import { printedStepOf } from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';
import type { NoticeFacts } from '@mithaq/domain/request/notice-text.ar';
import type {
  Delivery,
  Request as RequestDocument,
  RequestAmendment,
  RequestCorrection,
  RequestEvent,
  RequestNote,
  RequestNotice,
  RequestResearch,
} from '../../payload-types.ts';
import { isUnattended } from '../../deliveries/is-unattended.ts';
import { colleaguesOf } from '../desk-records.ts';
import { noticeFactsOf } from '../notices/notice-facts.ts';
import { callsOfVisit } from '../notices/record-call.ts';
import { mayTakeBack } from '../take-back-move.ts';
import { actsOf } from '../tracking/facts.ts';
import { likelyDoubles } from './likely-doubles.ts';
import { joinedWith } from '../original-of.ts';
import { othersOfVisit } from '../requests-of-visit.ts';
import { serviceAsked } from '../service-asked.ts';

export interface RequestDeskFacts {
  readonly request: RequestDocument;
  readonly service: string;
  /** Clause of the policy that the present state carries out. */
  readonly printedStep: string | undefined;
  readonly earliestOn: string | undefined;
  readonly latestOn: string | undefined;
  readonly deliveries: readonly Delivery[];
  readonly events: readonly RequestEvent[];
  /** Notices to the beneficiary, oldest first, with what each says. */
  readonly notices: readonly { readonly notice: RequestNotice; readonly facts: NoticeFacts }[];
  /** Calls that wait for the other requests of the visit, with the request that each is of. */
  readonly callsOfOthers: readonly {
    readonly notice: RequestNotice;
    readonly facts: NoticeFacts;
    readonly reference: string;
    readonly service: string;
  }[];
  readonly notes: readonly RequestNote[];
  readonly corrections: readonly RequestCorrection[];
  readonly reports: readonly RequestResearch[];
  /** People of the association who handle requests. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly assignee: string | undefined;
  readonly mayTakeBack: boolean;
  /** Whether the beneficiary may still answer the survey of this request. */
  readonly asksSurvey: boolean;
  /** Other forms that were sent with the token of this request, newest first. */
  readonly otherForms: readonly RequestAmendment[];
  /** Other requests of the same visit. */
  readonly visit: Awaited<ReturnType<typeof othersOfVisit>>;
  readonly joined: Awaited<ReturnType<typeof joinedWith>>;
  readonly doubles: Awaited<ReturnType<typeof likelyDoubles>>;
  /** Whether the association offers the service that was asked for. */
  readonly serviceOffered: boolean;
  /** Whether nobody has the role that handles the request. */
  readonly unattended: boolean;
}

/** Reads everything that is shown beside a request, with the rights of the request's user. */
export const requestDeskFacts = async (
  req: PayloadRequest,
  id: string,
): Promise<RequestDeskFacts | undefined> => {
  const find = { ...asUser(req), depth: 0 };
  const request = await req.payload.findByID({ ...find, collection: 'requests', id, disableErrors: true });
  if (request === null) return undefined;
  const ofRequest = { where: { request: { equals: id } } } as const;
  const deliveries = await req.payload.find({
    ...find,
    collection: 'deliveries',
    sort: 'createdAt',
    ...ofRequest,
    pagination: false,
  });
  const events = await req.payload.find({
    ...find,
    collection: 'request-events',
    sort: '-at',
    ...ofRequest,
    pagination: false,
  });
  const otherForms = await req.payload.find({
    ...find,
    collection: 'request-amendments',
    sort: '-acceptedAt',
    ...ofRequest,
    pagination: false,
  });
  const ofLog = { ...find, ...ofRequest, disableErrors: true } as const;
  const notices = await req.payload.find({
    ...ofLog,
    collection: 'request-notices',
    sort: 'createdAt',
    pagination: false,
  });
  const notes = await req.payload.find({
    ...ofLog,
    collection: 'request-notes',
    sort: '-at',
    pagination: false,
  });
  const corrections = await req.payload.find({
    ...ofLog,
    collection: 'request-corrections',
    sort: '-at',
    pagination: false,
  });
  const reports = await req.payload.find({
    ...ofLog,
    collection: 'request-research',
    sort: '-at',
    pagination: false,
  });
  const said: { notice: RequestNotice; facts: NoticeFacts }[] = [];
  for (const notice of notices.docs) said.push({ notice, facts: await noticeFactsOf(req, notice, request) });
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(request.association) ?? '',
    disableErrors: true,
  });
  const visit = await othersOfVisit(asUser(req), request);
  const callsOfOthers: RequestDeskFacts['callsOfOthers'][number][] = [];
  for (const notice of visit.length === 0 ? [] : await callsOfVisit(req, request)) {
    const other = visit.find((one) => one.id === idOf(notice.request));
    if (other !== undefined)
      callsOfOthers.push({
        notice,
        facts: await noticeFactsOf(req, notice, other),
        reference: other.reference,
        service: serviceAsked(other, association?.services),
      });
  }
  const versionId = idOf(request.policyVersion);
  const version =
    versionId === undefined
      ? null
      : await req.payload.findByID({
          ...find,
          collection: 'policy-versions',
          id: versionId,
          disableErrors: true,
        });
  const text = version === null ? undefined : policyTextOf(version);
  const step = printedStepOf(request);
  const window = windowOfRequest(text?.decisionPeriod, request);
  const { service } = request.submission;
  const offered = association?.services?.find(({ code }) => code === service);
  return {
    request,
    service: serviceAsked(request, association?.services),
    printedStep: text === undefined || step === undefined ? undefined : clauseFor(text, step)?.text,
    earliestOn: window === undefined ? undefined : inBothCalendars(window.earliestOn),
    latestOn: window?.latestOn === undefined ? undefined : inBothCalendars(window.latestOn),
    deliveries: deliveries.docs,
    events: events.docs,
    otherForms: otherForms.docs,
    notices: said,
    callsOfOthers,
    notes: notes.docs,
    corrections: corrections.docs,
    reports: reports.docs,
    colleagues: await colleaguesOf(req, idOf(request.association) ?? ''),
    assignee: idOf(request.assignee),
    mayTakeBack: await mayTakeBack(req, id),
    asksSurvey: (await actsOf(req, request, new Date().toISOString())).includes('survey'),
    visit,
    joined: await joinedWith(req, request),
    doubles: await likelyDoubles(req, request),
    serviceOffered: association === null || !service || offered !== undefined,
    unattended: await isUnattended(req, idOf(request.association) ?? ''),
  };
};
