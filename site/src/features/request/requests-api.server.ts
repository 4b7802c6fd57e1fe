import {
  acceptFaultCode,
  acceptFaultStatus,
  acceptRequestAccepted,
  fieldFault,
  type AcceptFaultCode,
  type FieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import type { RequestSubmission } from '@mithaq/domain/contracts/request-submission';
import { z } from 'zod';
import { callHeaders, type FunctionsApi } from './functions-api.ts';
import { isKnownNotSent, isRefusedByGateway } from './known-not-sent.ts';
import { logFault } from '../../log.ts';

/**
 * The API's answer to a request. `unavailable`: the API is known not to have it. `unknown-outcome` covers every
 * response that is lost, late or does not keep the contract: the API may have it.
 */
type AcceptAnswer =
  | {
      readonly kind: 'accepted';
      readonly reference: string;
      readonly code: string | undefined;
      readonly others: readonly string[];
    }
  | { readonly kind: 'refused'; readonly fault: AcceptFaultCode; readonly fields: readonly FieldFault[] };

export interface RequestsApi {
  accept(association: string, submission: RequestSubmission, token: string): Promise<AcceptAnswer>;
}

const unanswered = (isKnown: boolean): AcceptAnswer => ({
  kind: 'refused',
  fault: isKnown ? 'unavailable' : 'unknown-outcome',
  fields: [],
});

/** Reads an answer strictly: a reference is shown only where the API answered 202 and gave one. */
const readAnswer = async (response: Response): Promise<AcceptAnswer> => {
  const body: unknown = await response.json();
  if (response.status === 202) {
    const { reference, code, others = [] } = acceptRequestAccepted.parse(body);
    return { kind: 'accepted', reference, code, others };
  }
  const read = problem.parse(body);
  const fault = acceptFaultCode.parse(problemCode(read));
  if (acceptFaultStatus[fault] !== response.status) throw new Error(`${fault} with another status`);
  return { kind: 'refused', fault, fields: z.array(fieldFault).parse(read.errors ?? []) };
};

/** Calls the functions' HTTP API and waits at most `timeoutMs` milliseconds for head and body together. */
export const createRequestsApi = (api: FunctionsApi, timeoutMs: number): RequestsApi => ({
  async accept(association, submission, token) {
    const signal = AbortSignal.timeout(timeoutMs);
    let response: Response;
    try {
      response = await fetch(`${api.url}/associations/${association}/requests`, {
        method: 'POST',
        headers: callHeaders(api),
        body: JSON.stringify({ ...submission, token }),
        signal,
      });
    } catch (error) {
      logFault('request-api-unreachable', {
        association,
        reason: error instanceof Error ? error.name : 'unknown',
      });
      return unanswered(isKnownNotSent(error));
    }
    try {
      return await readAnswer(response);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      logFault('request-api-unreadable', { association, status: response.status, reason });
      return unanswered(isRefusedByGateway(response.status));
    }
  },
});
