import {
  cmsTrackActed,
  cmsTrackActing,
  cmsTrackCopying,
  cmsTrackLostCode,
  cmsTrackLostCodeAnswered,
  cmsTrackOpening,
  cmsTrackSession,
  trackFaultStatus,
  trackCopied,
  trackOpeningAnswer,
  type TrackFaultCode,
} from '@mithaq/domain/contracts/tracking-api';
import { problemOf } from '@mithaq/domain/contracts/problem';
import { trackFaultMessages } from '@mithaq/domain/request/track-faults.ar';
import { jsonBody } from '../../../payload/http/json-body.ts';
import { answerProblem, fault } from '../../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../../payload/http/service-endpoint.ts';
import { PdfNotMade } from '../../../pdf/policy-pdf.ts';
import { log } from '../../../log.ts';
import { actOnRequest } from '../act.ts';
import { copyOfRequest } from '../copy/copy-of-request.ts';
import { mailLostCode } from '../lost-code.ts';
import { openTracking } from '../open.ts';
import { endSession, requestOfSession } from '../sessions/sessions.ts';
import { viewOf } from '../view.ts';

const noStore = { headers: { 'cache-control': 'no-store' } };

const refuse = (code: TrackFaultCode): Response => fault(trackFaultStatus[code], code);

/** The calls of `contracts/tracking-api`, which `track-request` makes for the beneficiary. */
export const trackingEndpoints = [
  serviceEndpoint('post', '/track/open', async (req) => {
    const body = await jsonBody(req, cmsTrackOpening);
    if (body === undefined) return refuse('malformed');
    const opened = await openTracking(req, body);
    return typeof opened === 'string'
      ? refuse(opened)
      : Response.json(trackOpeningAnswer.parse(opened), noStore);
  }),

  serviceEndpoint('post', '/track/view', async (req) => {
    const body = await jsonBody(req, cmsTrackSession);
    if (body === undefined) return refuse('malformed');
    const request = await requestOfSession(req, body);
    if (request === undefined) return refuse('session-over');
    return Response.json(await viewOf(req, request, new Date().toISOString()), noStore);
  }),

  serviceEndpoint('post', '/track/act', async (req) => {
    const body = await jsonBody(req, cmsTrackActing);
    if (body === undefined) return refuse('malformed');
    const outcome = await actOnRequest(req, body);
    if (outcome.kind === 'acted') {
      const { act, deliveries } = outcome;
      return Response.json(cmsTrackActed.parse({ act, deliveries }), noStore);
    }
    if (outcome.kind !== 'faulty') return refuse(outcome.kind);
    const detail = trackFaultMessages.invalid;
    const errors = outcome.faults.map(({ field, code }) => ({ code, detail, path: field }));
    return answerProblem(problemOf(trackFaultStatus.invalid, 'invalid', { detail, errors }));
  }),

  serviceEndpoint('post', '/track/copy', async (req) => {
    const body = await jsonBody(req, cmsTrackCopying);
    if (body === undefined) return refuse('malformed');
    try {
      const copied = await copyOfRequest(req, body, new Date().toISOString());
      if (typeof copied === 'string') return refuse(copied);
      const content = Buffer.from(copied).toString('base64');
      return Response.json(trackCopied.parse({ format: body.format, content }), noStore);
    } catch (error) {
      if (!(error instanceof PdfNotMade)) throw error;
      log.error('desk-paper-not-made', { association: body.association });
      return refuse('unavailable');
    }
  }),

  serviceEndpoint('post', '/track/close', async (req) => {
    const body = await jsonBody(req, cmsTrackSession);
    if (body === undefined) return refuse('malformed');
    await endSession(req, body.session);
    return Response.json({}, noStore);
  }),

  serviceEndpoint('post', '/track/lost-code', async (req) => {
    const body = await jsonBody(req, cmsTrackLostCode);
    if (body === undefined) return refuse('malformed');
    const deliveries = await mailLostCode(req, body);
    return Response.json(cmsTrackLostCodeAnswered.parse({ deliveries }), noStore);
  }),
];
