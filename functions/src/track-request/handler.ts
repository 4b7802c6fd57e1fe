import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { associationSlug } from '@mithaq/domain/contracts/association';
import { problemOf } from '@mithaq/domain/contracts/problem';
import { networkOf } from '@mithaq/domain/operations/client-network';
import { TRACK_LIMIT_BYTES, trackFaultStatus, trackRetryAfter } from '@mithaq/domain/contracts/tracking-api';
import { trackFaultMessages } from '@mithaq/domain/request/track-faults.ar';
import { z } from 'zod';
import { jsonAnswer, problemAnswer, readBody } from '../shared/http.ts';
import { errorFacts, type Log } from '../shared/log.ts';
import { sha256Hex } from '../shared/sha256.ts';
import { trackSteps, type TrackOutcome, type TrackRequest, type TrackStep } from './track-request.ts';

const route = /^POST (?:\/associations\/\{slug\})?\/track\/(?<step>[a-z-]+)$/u;

/** Parses the part of API Gateway's HTTP event (payload format 2.0) that is read. */
const httpEvent = z.object({
  routeKey: z.string().transform((key) => z.enum(trackSteps).parse(route.exec(key)?.groups?.['step'])),
  /** Left out where the address names no association. */
  pathParameters: z.object({ slug: z.string().optional() }).optional(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean(),
  requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }),
});

const refuse = ({
  fault,
  errors = [],
}: Extract<TrackOutcome, { fault: unknown }>): APIGatewayProxyStructuredResultV2 => {
  const detail = trackFaultMessages[fault];
  const answer = problemAnswer(problemOf(trackFaultStatus[fault], fault, { detail, errors }));
  const seconds = trackRetryAfter[fault];
  return seconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
};

/** Answers with what the CMS said, or the status of the fault with its Arabic message; never throws. */
export const makeHandler = (trackRequest: TrackRequest, log: Log) => {
  const track = async (event: unknown): Promise<{ step: TrackStep; outcome: TrackOutcome }> => {
    const { routeKey: step, pathParameters, body, isBase64Encoded, requestContext } = httpEvent.parse(event);
    const slug = associationSlug.optional().safeParse(pathParameters?.slug);
    const posted = readBody(body, isBase64Encoded, TRACK_LIMIT_BYTES);
    if (typeof posted === 'string') return { step, outcome: { fault: posted } };
    if (!slug.success) return { step, outcome: { fault: 'no-such-request' } };
    const source = sha256Hex(`source:${networkOf(requestContext.http.sourceIp)}`);
    return { step, outcome: await trackRequest({ step, association: slug.data, posted, source }) };
  };

  return async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const { step, outcome } = await track(event);
      if ('status' in outcome) {
        log('track-answered', { step });
        return jsonAnswer(outcome.status, outcome.body);
      }
      const { fault, reason } = outcome;
      log(fault === 'unavailable' ? 'track-unavailable' : 'track-refused', { step, fault, reason });
      return refuse(outcome);
    } catch (error) {
      log('unexpected-error', errorFacts(error));
      // Nobody foresaw the error, so nobody knows what of it is stored; the same act sent again is stored once.
      return refuse({ fault: 'unavailable' });
    }
  };
};
