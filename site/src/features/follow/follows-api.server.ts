import {
  addressFault,
  followAccepted,
  followFaultCode,
  followFaultStatus,
  type FollowFaultCode,
} from '@mithaq/domain/contracts/follow-api';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import type { FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { z } from 'zod';
import { callHeaders, type FunctionsApi } from '../request/functions-api.ts';
import { isKnownNotSent, isRefusedByGateway } from '../request/known-not-sent.ts';
import { logFault } from '../../log.ts';

/** Outcome of a call. `unavailable`: the API is known not to have it; `unknown-outcome`: no usable answer came. */
export type FollowAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly fault: FollowFaultCode; readonly code: FieldFaultCode | undefined };

export interface FollowForm {
  /** Left out where the association's disclosures are followed. */
  readonly policy?: string;
  readonly email: string;
  readonly website: string;
  readonly token: string;
}

export interface FollowsApi {
  ask(association: string, form: FollowForm): Promise<FollowAnswer>;
  /** Carries out the act that a link of an e-mail allows. */
  act(act: 'confirm' | 'end', link: string): Promise<FollowAnswer>;
}

const unanswered = (isKnown: boolean): FollowAnswer => ({
  kind: 'refused',
  fault: isKnown ? 'unavailable' : 'unknown-outcome',
  code: undefined,
});

/** Reads an answer strictly: «accepted» only where the API answered 202 with that body. */
const readAnswer = async (response: Response): Promise<FollowAnswer> => {
  const body: unknown = await response.json();
  if (response.status === 202) {
    followAccepted.parse(body);
    return { kind: 'accepted' };
  }
  const read = problem.parse(body);
  const fault = followFaultCode.parse(problemCode(read));
  if (followFaultStatus[fault] !== response.status) throw new Error(`${fault} with another status`);
  const [ofAddress] = z.array(addressFault).parse(read.errors ?? []);
  return { kind: 'refused', fault, code: ofAddress?.code };
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Calls the functions' HTTP API; waits at most `timeoutMs` milliseconds for head and body together. */
export const createFollowsApi = (api: FunctionsApi, timeoutMs: number): FollowsApi => {
  const post = async (path: string, body: object): Promise<FollowAnswer> => {
    const signal = AbortSignal.timeout(timeoutMs);
    let response: Response;
    try {
      response = await fetch(api.url + path, {
        method: 'POST',
        headers: callHeaders(api),
        body: JSON.stringify(body),
        signal,
      });
    } catch (error) {
      logFault('follow-api-unreachable', { reason: reasonOf(error) });
      return unanswered(isKnownNotSent(error));
    }
    try {
      return await readAnswer(response);
    } catch (error) {
      logFault('follow-api-unreadable', { status: response.status, reason: reasonOf(error) });
      return unanswered(isRefusedByGateway(response.status));
    }
  };
  return {
    ask: (association, form) => post(`/associations/${association}/follows`, form),
    act: (act, link) => post(`/follows/${encodeURIComponent(link)}/${act}`, {}),
  };
};
