import {
  trackActing,
  trackCopying,
  trackLostCode,
  trackOpening,
  trackPaperBeginning,
  trackPaperSent,
  trackSession,
  trackFaultCode,
  type TrackFaultCode,
} from '@mithaq/domain/contracts/tracking-api';
import type { ProblemError } from '@mithaq/domain/contracts/problem';
import type { z } from 'zod';
import type { CmsClient } from '../cms/client.ts';
import { CmsConflict, CmsRefused, CmsUnavailable } from '../cms/errors.ts';
import { QueueUnavailable } from '../queue/errors.ts';
import type { MailQueue } from '../queue/sqs.ts';
import type { Log } from '../shared/log.ts';

/** The steps of a person on the tracking page, as the API's addresses name them. */
export const trackSteps = [
  'open',
  'view',
  'act',
  'paper-begin',
  'paper-sent',
  'copy',
  'close',
  'lost-code',
] as const;
export type TrackStep = (typeof trackSteps)[number];

export type TrackOutcome =
  | { readonly status: 200 | 202; readonly body: unknown }
  | { readonly fault: TrackFaultCode; readonly errors?: readonly ProblemError[]; readonly reason?: string };

export interface TrackRequestNeeds {
  readonly cms: CmsClient;
  readonly mailQueue: MailQueue;
  /** Returns the caller of the site's mark; undefined where the mark is not ours. */
  readonly callerOf: (mark: string | undefined) => string | undefined;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly log: Log;
}

export type TrackRequest = (call: {
  readonly step: TrackStep;
  /** Undefined where the address names none. */
  readonly association: string | undefined;
  readonly posted: Readonly<Record<string, unknown>>;
  /** A hash of the address that called the API, which counts where no mark of the site came. */
  readonly source: string;
}) => Promise<TrackOutcome>;

/**
 * The time in which a lost code is answered, whatever was found: longer than writing an e-mail and queueing it takes,
 * so that nobody learns by the time whether number and address fit; milliseconds.
 */
export const LOST_CODE_ANSWER_MS = 2000;

const malformed: TrackOutcome = { fault: 'malformed' };

/** Hands a step of the beneficiary on to the CMS, and her e-mails to the mail queue. */
export const trackRequestUseCase = ({
  cms,
  mailQueue,
  callerOf,
  wait,
  log,
}: TrackRequestNeeds): TrackRequest => {
  const enqueue = async (deliveries: readonly string[]): Promise<void> => {
    try {
      await mailQueue.enqueue(deliveries);
    } catch (error) {
      if (!(error instanceof QueueUnavailable)) throw error;
      // The act is done and the outbox has the e-mails: an error would have the person do it again.
      log('track-mail-not-enqueued', { deliveries: deliveries.length, reason: error.reason });
    }
  };

  const parsed = async <Schema extends z.ZodType>(
    schema: Schema,
    posted: unknown,
    then: (read: z.output<Schema>) => Promise<TrackOutcome>,
  ): Promise<TrackOutcome> => {
    const read = schema.safeParse(posted);
    return read.success ? then(read.data) : malformed;
  };

  const answered: TrackRequest = ({ step, association, posted, source }) => {
    switch (step) {
      case 'open':
        return parsed(trackOpening, posted, async ({ caller, ...typed }) => {
          const who = callerOf(caller) ?? source;
          return { status: 200, body: await cms.trackOpen({ ...typed, association, caller: who }) };
        });
      case 'view':
        return parsed(trackSession, posted, async (session) => ({
          status: 200,
          body: await cms.trackView({ ...session, association }),
        }));
      case 'act':
        return parsed(trackActing, posted, async (acting) => {
          const { deliveries, act } = await cms.trackAct({ ...acting, association });
          await enqueue(deliveries);
          return { status: 200, body: { act } };
        });
      case 'paper-begin':
        return parsed(trackPaperBeginning, posted, async (beginning) => ({
          status: 200,
          body: await cms.trackPaperBegin({ ...beginning, association }),
        }));
      case 'paper-sent':
        return parsed(trackPaperSent, posted, async (sent) => {
          const { deliveries, name } = await cms.trackPaperSent({ ...sent, association });
          await enqueue(deliveries);
          return { status: 200, body: { name } };
        });
      case 'copy':
        return parsed(trackCopying, posted, async (copying) => ({
          status: 200,
          body: await cms.trackCopy({ ...copying, association }),
        }));
      case 'close':
        return parsed(trackSession, posted, async (session) => {
          await cms.trackClose({ ...session, association });
          return { status: 200, body: {} };
        });
      case 'lost-code':
        return parsed(trackLostCode, posted, async ({ caller, ...typed }) => {
          const who = callerOf(caller) ?? source;
          const work = async (): Promise<void> => {
            const { deliveries } = await cms.trackLostCode({ ...typed, association, caller: who });
            await enqueue(deliveries);
          };
          await Promise.all([work(), wait(LOST_CODE_ANSWER_MS)]);
          return { status: 202, body: {} };
        });
    }
  };

  return async (call) => {
    try {
      return await answered(call);
    } catch (error) {
      if (error instanceof CmsRefused) {
        const fault = trackFaultCode.safeParse(error.code);
        if (fault.success) return { fault: fault.data, errors: error.errors };
        return { fault: 'unavailable', reason: `status ${String(error.status)}` };
      }
      if (error instanceof CmsConflict) return { fault: 'unavailable', reason: 'conflict' };
      if (error instanceof CmsUnavailable) return { fault: 'unavailable', reason: error.reason };
      throw error;
    }
  };
};
