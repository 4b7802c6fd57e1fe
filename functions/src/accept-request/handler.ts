import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  acceptFaultStatus,
  type AcceptFaultCode,
  type FieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import { problemOf } from '@mithaq/domain/contracts/problem';
import { acceptFaultMessages } from '@mithaq/domain/request/accept-faults.ar';
import { fieldFaultMessage } from '@mithaq/domain/request/field-faults.ar';
import { SUBMISSION_LIMIT_BYTES } from '@mithaq/domain/contracts/request-submission';
import { z } from 'zod';
import { jsonAnswer, problemAnswer, readBody } from '../shared/http.ts';
import { errorFacts, type Log, type LogCode } from '../shared/log.ts';
import type { AcceptOutcome, AcceptRequest } from './accept-request.ts';

/** Parses the part of API Gateway's HTTP event (payload format 2.0) that is read. */
const httpEvent = z.object({
  pathParameters: z.object({ slug: z.string() }),
  body: z.string().default(''),
  isBase64Encoded: z.boolean(),
});

const refuse = (
  fault: AcceptFaultCode,
  fields: readonly FieldFault[] = [],
): APIGatewayProxyStructuredResultV2 =>
  problemAnswer(
    problemOf(acceptFaultStatus[fault], fault, {
      detail: acceptFaultMessages[fault],
      errors: fields.map(({ field, code }) => ({
        code,
        detail: fieldFaultMessage(field, code),
        path: field,
      })),
    }),
  );

const codeOf = (fault: AcceptFaultCode): LogCode => {
  if (fault === 'unavailable' || fault === 'unknown-outcome') return 'request-queue-unavailable';
  return fault === 'unstorable' ? 'request-not-storable' : 'request-refused';
};

/** Answers 202 with the reference number, or the status of the fault with its Arabic message; never throws. */
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
        const { reference, code, others, clockAheadMs } = outcome;
        if (clockAheadMs > 0) log('form-clock-ahead', { seconds: Math.round(clockAheadMs / 1000) });
        log('request-accepted', { reference });
        return jsonAnswer(202, { reference, code, ...(others.length === 0 ? {} : { others }) });
      }
      const { fault, fields, reason } = outcome;
      log(codeOf(fault), { fault, reason });
      return refuse(fault, fields);
    } catch (error) {
      log('unexpected-error', errorFacts(error));
      // Nobody foresaw the error, so nobody knows whether the queue has the request.
      return refuse('unknown-outcome');
    }
  };
};
