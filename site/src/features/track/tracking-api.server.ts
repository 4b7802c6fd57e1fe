import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import {
  trackActed,
  trackCopied,
  trackedRequest,
  trackFaultCode,
  trackFaultStatus,
  trackOpeningAnswer,
  trackPaperBegun,
  trackPaperKept,
  type CopyFormat,
  type TrackCopied,
  type TrackedRequest,
  type TrackFaultCode,
  type TrackOpeningAnswer,
  type TrackPaperBegun,
  type TrackPaperKept,
} from '@mithaq/domain/contracts/tracking-api';
import type { TypedAct } from '@mithaq/domain/request/check-track-act';
import type { TrackAct } from '@mithaq/domain/contracts/tracking-api';
import { z } from 'zod';
import { callHeaders, type FunctionsApi } from '../request/functions-api.ts';
import { logFault } from '../../log.ts';

/** The outcome of a call. `unavailable` covers every answer that is lost, late or does not keep the contract. */
export type TrackAnswer<Body> =
  | { readonly kind: 'answered'; readonly body: Body }
  | { readonly kind: 'refused'; readonly fault: TrackFaultCode };

export interface Acting extends TypedAct {
  readonly session: string;
  readonly once: string;
  readonly act: TrackAct;
}

/** The calls of the API; without an association they are those of the page that names none. */
export interface TrackingApi {
  open(
    association: string | undefined,
    typed: { readonly reference: string; readonly code: string; readonly caller: string },
  ): Promise<TrackAnswer<TrackOpeningAnswer>>;
  view(association: string | undefined, session: string): Promise<TrackAnswer<TrackedRequest>>;
  act(association: string | undefined, acting: Acting): Promise<TrackAnswer<{ act: TrackAct }>>;
  paperBegin(
    association: string | undefined,
    typed: { readonly session: string; readonly name: string },
  ): Promise<TrackAnswer<TrackPaperBegun>>;
  paperSent(
    association: string | undefined,
    sent: { readonly session: string; readonly upload: string },
  ): Promise<TrackAnswer<TrackPaperKept>>;
  copy(
    association: string | undefined,
    asked: { readonly session: string; readonly format: CopyFormat },
  ): Promise<TrackAnswer<TrackCopied>>;
  close(association: string | undefined, session: string): Promise<TrackAnswer<unknown>>;
  lostCode(
    association: string | undefined,
    typed: { readonly reference: string; readonly email: string; readonly caller: string },
  ): Promise<TrackAnswer<unknown>>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * A paper that was sent is examined before the answer, and a large photo is made a JPEG; a copy is set in print;
 * milliseconds.
 */
const PAPER_TIMEOUT_MS = 28_000;

/** Calls the functions' HTTP API and waits at most `timeoutMs` milliseconds for head and body together. */
export const createTrackingApi = (api: FunctionsApi, timeoutMs: number): TrackingApi => {
  const post = async <Schema extends z.ZodType>(
    association: string | undefined,
    step: string,
    body: object,
    answer: Schema,
    patienceMs = timeoutMs,
  ): Promise<TrackAnswer<z.output<Schema>>> => {
    const unavailable = { kind: 'refused', fault: 'unavailable' } as const;
    let response: Response;
    try {
      const place = association === undefined ? '' : `/associations/${association}`;
      response = await fetch(`${api.url}${place}/track/${step}`, {
        method: 'POST',
        headers: callHeaders(api),
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch (error) {
      logFault('track-api-unreachable', { association, step, reason: reasonOf(error) });
      return unavailable;
    }
    try {
      const read: unknown = await response.json();
      if (response.ok) return { kind: 'answered', body: answer.parse(read) };
      const fault = trackFaultCode.parse(problemCode(problem.parse(read)));
      if (trackFaultStatus[fault] !== response.status) throw new Error(`${fault} with another status`);
      return { kind: 'refused', fault };
    } catch (error) {
      logFault('track-api-unreadable', {
        association,
        step,
        status: response.status,
        reason: reasonOf(error),
      });
      return unavailable;
    }
  };
  return {
    open: (association, typed) => post(association, 'open', typed, trackOpeningAnswer),
    view: (association, session) => post(association, 'view', { session }, trackedRequest),
    act: (association, acting) => post(association, 'act', acting, trackActed),
    paperBegin: (association, typed) => post(association, 'paper-begin', typed, trackPaperBegun),
    paperSent: (association, sent) => post(association, 'paper-sent', sent, trackPaperKept, PAPER_TIMEOUT_MS),
    copy: (association, asked) => post(association, 'copy', asked, trackCopied, PAPER_TIMEOUT_MS),
    close: (association, session) => post(association, 'close', { session }, z.unknown()),
    lostCode: (association, typed) => post(association, 'lost-code', typed, z.unknown()),
  };
};
