import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  acceptFaultStatus,
  type AcceptFaultCode,
  type FieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import { acceptFaultMessages } from '@mithaq/domain/request/accept-faults.ar';
import { SUBMISSION_LIMIT_BYTES } from '@mithaq/domain/contracts/request-submission';
import { z } from 'zod';
import { readBody } from '../http/read-body.ts';
import { errorFacts } from '../log/error-facts.ts';
import type { Log } from '../log/log.ts';
import type { AcceptOutcome, AcceptRequest } from './use-case.ts';

/** The part of API Gateway's HTTP event (payload format 2.0) that is read. */
const httpEvent = z.object({
  pathParameters: z.object({ slug: z.string() }),
  body: z.string().default(''),
  isBase64Encoded: z.boolean(),
});

const answer = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const refuse = (fault: AcceptFaultCode, fields?: readonly FieldFault[]): APIGatewayProxyStructuredResultV2 =>
  answer(acceptFaultStatus[fault], { fault, message: acceptFaultMessages[fault], fields });

export const makeHandler = (acceptRequest: AcceptRequest, log: Log) => {
  const accept = async (event: unknown): Promise<AcceptOutcome> => {
    const { pathParameters, body, isBase64Encoded } = httpEvent.parse(event);
    const posted = readBody(body, isBase64Encoded, SUBMISSION_LIMIT_BYTES);
    return typeof posted === 'string' ? { fault: posted } : await acceptRequest(pathParameters.slug, posted);
  };

  return async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const outcome = await accept(event);
      if ('reference' in outcome) {
        log('request-accepted', { reference: outcome.reference });
        return answer(202, { reference: outcome.reference });
      }
      const { fault, fields, reason } = outcome;
      log(fault === 'unavailable' ? 'request-queue-unavailable' : 'request-refused', { fault, reason });
      return refuse(fault, fields);
    } catch (error) {
      log('unexpected-error', errorFacts(error));
      return refuse('unavailable');
    }
  };
};
