import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  FOLLOW_LIMIT_BYTES,
  followFaultStatus,
  type FollowFaultCode,
} from '@mithaq/domain/contracts/follow-api';
import { problemOf } from '@mithaq/domain/contracts/problem';
import type { FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { followFaultMessages } from '@mithaq/domain/follow/follow-faults.ar';
import { z } from 'zod';
import { jsonAnswer, problemAnswer, readBody, unknownRoute } from '../shared/http.ts';
import { errorFacts, type Log, type LogCode } from '../shared/log.ts';
import type { AcceptFollow, FollowOutcome } from './accept-follow.ts';

const posted = { body: z.string().default(''), isBase64Encoded: z.boolean() };

/** Parses the part of API Gateway's HTTP event (payload format 2.0) that is read; the body of a link's act is not. */
const httpEvent = z.discriminatedUnion('routeKey', [
  z.object({
    routeKey: z.literal('POST /associations/{slug}/follows'),
    pathParameters: z.object({ slug: z.string() }),
    ...posted,
  }),
  z.object({
    routeKey: z.enum(['POST /follows/{link}/confirm', 'POST /follows/{link}/end']),
    pathParameters: z.object({ link: z.string() }),
  }),
]);

const refuse = (fault: FollowFaultCode, code?: FieldFaultCode): APIGatewayProxyStructuredResultV2 =>
  problemAnswer(
    problemOf(followFaultStatus[fault], fault, {
      detail: followFaultMessages[fault],
      errors: code === undefined ? [] : [{ code, detail: followFaultMessages[fault], path: 'email' }],
    }),
  );

const codeOf = ({ fault, reason }: Extract<FollowOutcome, { fault: unknown }>): LogCode => {
  if (fault === 'unavailable' || fault === 'unknown-outcome') return 'follow-queue-unavailable';
  // Only the queue gives a reason for an address that our own check let through.
  return fault === 'invalid' && reason !== undefined ? 'follow-not-storable' : 'follow-refused';
};

/**
 * Answers 202, or the status of the fault with its Arabic message, and 404 for every address that the API does not have;
 * never throws.
 */
export const makeHandler = (acceptFollow: AcceptFollow, log: Log) => {
  const accept = async (event: unknown): Promise<FollowOutcome> => {
    const request = httpEvent.parse(event);
    if (request.routeKey !== 'POST /associations/{slug}/follows') {
      const act = request.routeKey === 'POST /follows/{link}/confirm' ? 'confirm' : 'end';
      return acceptFollow.act(act, request.pathParameters.link);
    }
    const read = readBody(request.body, request.isBase64Encoded, FOLLOW_LIMIT_BYTES);
    return typeof read === 'string'
      ? { fault: read }
      : await acceptFollow.ask(request.pathParameters.slug, read);
  };

  return async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const unknown = unknownRoute(event);
    if (unknown !== undefined) return unknown;
    try {
      const outcome = await accept(event);
      if ('accepted' in outcome) {
        const { clockAheadMs = 0 } = outcome;
        if (clockAheadMs > 0) log('form-clock-ahead', { seconds: Math.round(clockAheadMs / 1000) });
        log('follow-accepted', { action: outcome.accepted });
        return jsonAnswer(202, { accepted: true });
      }
      const { fault, code, reason } = outcome;
      log(codeOf(outcome), { fault, reason });
      return refuse(fault, code);
    } catch (error) {
      log('unexpected-error', errorFacts(error));
      // Nobody foresaw the error, so nobody knows whether the queue has the act.
      return refuse('unknown-outcome');
    }
  };
};
