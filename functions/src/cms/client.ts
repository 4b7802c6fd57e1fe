import {
  completedAssociations,
  deliveryToSend,
  expiredFollows,
  expiredUploads,
  followOutcome,
  leaseRefusal,
  publishDueOutcome,
  recordOutcome,
  destructionStep,
  requestClockStep,
  reviewReminders,
  mergedWords,
  notifiedFollowers,
  waitingDeliveries,
  WRITE_CONFLICT,
  type DeliveryToSend,
  type EmailEvent,
  type LeaseRefusal,
  type MarkDelivery,
} from '@mithaq/domain/contracts/cms-service-api';
import {
  cmsTrackActed,
  cmsTrackLostCodeAnswered,
  cmsTrackPaperKept,
  trackCopied,
  trackedRequest,
  trackFaultCode,
  trackOpeningAnswer,
  trackPaperBegun,
  type CmsTrackCall,
} from '@mithaq/domain/contracts/tracking-api';
import type { AcceptedRequest, FollowMessage } from '@mithaq/domain/contracts/messages';
import {
  sourceFileLeaseRefusal,
  sourceFileToRead,
  waitingSourceFiles,
  type ReadingOutcome,
  type ReadingProgress,
  type SourceFileToRead,
} from '@mithaq/domain/contracts/source-file';
import { problem, problemCode, type Problem } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';
import { CmsConflict, CmsFault, CmsRefused, CmsUnavailable } from './errors.ts';

/** The timeout is longer than the slowest honest answer of a CMS that just started; milliseconds. */
const defaultTimeoutMs = 8000;

/** A step in which the CMS makes PDFs begins none after three seconds, and each takes a second or two; milliseconds. */
const pdfTimeoutMs = 20_000;

/** A photo in HEIC takes up to 25 seconds to be made a JPEG; the gateway waits for 30. Milliseconds. */
const paperTimeoutMs = 26_500;

interface Call<Schema extends z.ZodType> {
  readonly operation: string;
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly answer: Schema;
  /** Replaces the client's timeout. */
  readonly timeoutMs?: number;
}

const readJson = async (response: Response, operation: string): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    // A refusal counts by its status; only a success has to be readable.
    if (!response.ok) return undefined;
    throw new CmsUnavailable(operation, 'answer is no JSON', { cause: error });
  }
};

/** Parses an answer. An answer that does not fit is an outage: nothing may be built on it, and a later one may fit. */
const parseAnswer = <Schema extends z.ZodType>(
  schema: Schema,
  operation: string,
  answer: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'answer');
  throw new CmsUnavailable(operation, `answer does not fit: ${fields.join(' ')}`);
};

/** Returns the problem of a refusal; undefined where the answer is none, as from a proxy between the two. */
const problemIn = (answer: unknown): Problem | undefined => problem.safeParse(answer).data;

const nothing = z.unknown();
const sourceFilePath = (id: string): string => `/api/source-files/worker/${encodeURIComponent(id)}`;
const afterTime = (sign: '?' | '&', after: string | undefined): string =>
  after === undefined ? '' : `${sign}after=${encodeURIComponent(after)}`;
const deliveryPath = (delivery: string): string => `/api/deliveries/${encodeURIComponent(delivery)}`;

/** Names why no lease is given: another worker has it, or the delivery needs none any more. */
const leaseOutcome: Readonly<Record<LeaseRefusal, 'leased' | 'settled'>> = {
  held: 'leased',
  settled: 'settled',
};

/**
 * Asks the CMS what `contracts/cms-service-api` lists, a method a row. Every method throws one of the three kinds of
 * `CmsFault`, and can be called again.
 */
export const cmsClient = (url: string, apiKey: string, timeoutMs = defaultTimeoutMs) => {
  const send = async (call: Call<z.ZodType>): Promise<unknown> => {
    const { operation, method = 'POST', path, body } = call;
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `services API-Key ${apiKey}`,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(call.timeoutMs ?? timeoutMs),
        redirect: 'error',
      });
      const { ok, status } = response;
      const answer = await readJson(response, operation);
      if (ok) return answer;
      const refusal = problemIn(answer);
      const code = refusal === undefined ? undefined : problemCode(refusal);
      // Any other 429 is the firewall's, which refuses us and not a person.
      const isThrottled = status === 429 && !trackFaultCode.safeParse(code).success;
      if (status >= 500 || isThrottled || status === 408)
        throw new CmsUnavailable(operation, `status ${String(status)}`);
      if (status === 409 && code === WRITE_CONFLICT) throw new CmsConflict(operation);
      throw new CmsRefused(operation, status, refusal);
    } catch (error) {
      if (error instanceof CmsFault) throw error;
      const reason = error instanceof Error ? error.name : 'unknown';
      throw new CmsUnavailable(operation, reason, { cause: error });
    }
  };
  const ask = async <Schema extends z.ZodType>(call: Call<Schema>): Promise<z.output<Schema>> =>
    parseAnswer(call.answer, call.operation, await send(call));

  return {
    /** Records a request once. 404: the association is unknown; 409: two tokens made one reference number. */
    recordRequest: (request: AcceptedRequest) =>
      ask({
        operation: 'record-request',
        path: '/api/requests/record',
        body: request,
        answer: recordOutcome,
      }),

    /** Opens a session on the tracking page. 401: number and code do not fit; 429: this caller has to wait. */
    trackOpen: (body: CmsTrackCall<'open'>) =>
      ask({ operation: 'track-open', path: '/api/requests/track/open', body, answer: trackOpeningAnswer }),

    /** Returns what the beneficiary reads of her request. 401: the session is over. */
    trackView: (body: CmsTrackCall<'view'>) =>
      ask({ operation: 'track-view', path: '/api/requests/track/view', body, answer: trackedRequest }),

    /** Does once what the beneficiary asked for. 401: the session is over; 409: not now; 422: a field at fault. */
    trackAct: (body: CmsTrackCall<'act'>) =>
      ask({ operation: 'track-act', path: '/api/requests/track/act', body, answer: cmsTrackActed }),

    /** Begins a paper of the beneficiary and returns the form with which her browser sends it. 401; 409: not now. */
    trackPaperBegin: (body: CmsTrackCall<'paper-begin'>) =>
      ask({
        operation: 'track-paper-begin',
        path: '/api/requests/track/paper-begin',
        body,
        answer: trackPaperBegun,
      }),

    /** Has a paper that was sent examined and kept, once. 401; 409: not now; 422: why the file is refused. */
    trackPaperSent: (body: CmsTrackCall<'paper-sent'>) =>
      ask({
        operation: 'track-paper-sent',
        path: '/api/requests/track/paper-sent',
        body,
        answer: cmsTrackPaperKept,
        timeoutMs: paperTimeoutMs,
      }),

    /** Returns a copy of what is kept of the beneficiary; a PDF is set while she waits. 401; 429: enough for today. */
    trackCopy: (body: CmsTrackCall<'copy'>) =>
      ask({
        operation: 'track-copy',
        path: '/api/requests/track/copy',
        body,
        answer: trackCopied,
        timeoutMs: paperTimeoutMs,
      }),

    /** Ends a session, or does nothing where it has ended. */
    async trackClose(body: CmsTrackCall<'close'>): Promise<void> {
      await ask({ operation: 'track-close', path: '/api/requests/track/close', body, answer: nothing });
    },

    /** Writes the e-mail with a code that holds once where number and address fit; none otherwise. */
    trackLostCode: (body: CmsTrackCall<'lost-code'>) =>
      ask({
        operation: 'track-lost-code',
        path: '/api/requests/track/lost-code',
        body,
        answer: cmsTrackLostCodeAnswered,
      }),

    /** Does once what a person asked for. 404: the association or the policy is unknown. */
    recordFollow: (message: FollowMessage) =>
      ask({
        operation: 'record-follow',
        path: '/api/followers/record',
        body: message,
        answer: followOutcome,
      }),

    /** Leases a delivery to this worker for `leaseSeconds`; `settled` and `unknown` leave nothing to do. */
    async leaseDelivery(
      delivery: string,
      leaseSeconds: number,
    ): Promise<DeliveryToSend | 'leased' | 'settled' | 'unknown'> {
      const operation = 'lease-delivery';
      const path = `${deliveryPath(delivery)}/claim`;
      try {
        return await ask({ operation, path, body: { leaseSeconds }, answer: deliveryToSend });
      } catch (error) {
        if (!(error instanceof CmsRefused)) throw error;
        if (error.status === 404) return 'unknown';
        if (error.status !== 409) throw error;
        return leaseOutcome[parseAnswer(leaseRefusal, operation, error.code)];
      }
    },

    /**
     * Records what became of a delivery that this worker leased. 409: another worker settled it; 404: its row is gone.
     * Both are final: nothing is left to record.
     */
    async markDelivery(delivery: string, outcome: MarkDelivery): Promise<void> {
      const path = `${deliveryPath(delivery)}/mark`;
      await ask({ operation: 'mark-delivery', path, body: outcome, answer: nothing });
    },

    /** Records what SES says of an e-mail. 404: no delivery has its SES id. */
    async recordEmailEvent(event: EmailEvent): Promise<void> {
      await ask({
        operation: 'email-event',
        path: '/api/deliveries/events',
        body: event,
        answer: nothing,
      });
    },

    /** Publishes some scheduled versions whose day has begun in Riyadh, except these; `more`: others are due. */
    publishDue: (except: readonly string[] = []) =>
      ask({
        operation: 'publish-due',
        path: '/api/policy-versions/publish-due',
        body: { except },
        answer: publishDueOutcome,
        timeoutMs: pdfTimeoutMs,
      }),

    /** Leases a source file to this worker; `held` is another worker's, `settled` and `unknown` leave nothing to do. */
    async leaseSourceFile(
      id: string,
      leaseSeconds: number,
    ): Promise<SourceFileToRead | 'held' | 'settled' | 'unknown'> {
      const operation = 'lease-source-file';
      const path = `${sourceFilePath(id)}/claim`;
      try {
        return await ask({ operation, path, body: { leaseSeconds }, answer: sourceFileToRead });
      } catch (error) {
        if (!(error instanceof CmsRefused)) throw error;
        if (error.status === 404) return 'unknown';
        if (error.status !== 409) throw error;
        return parseAnswer(sourceFileLeaseRefusal, operation, error.code);
      }
    },

    /** Says how far the reading is, and keeps the lease. */
    async reportReading(id: string, progress: ReadingProgress): Promise<void> {
      await ask({
        operation: 'report-reading',
        path: `${sourceFilePath(id)}/progress`,
        body: progress,
        answer: nothing,
      });
    },

    /** Gives a lease back whose file is not there yet; the try does not count. */
    async releaseSourceFile(id: string): Promise<void> {
      await ask({ operation: 'release-source-file', path: `${sourceFilePath(id)}/release`, answer: nothing });
    },

    /** Records what became of the reading, once; a second outcome is refused with 409 and counts as recorded. */
    async recordReading(id: string, outcome: ReadingOutcome): Promise<void> {
      const path = `${sourceFilePath(id)}/outcome`;
      try {
        await ask({ operation: 'record-reading', path, body: outcome, answer: nothing });
      } catch (error) {
        if (!(error instanceof CmsRefused && error.status === 409)) throw error;
      }
    },

    /** Lists the source files that wait although they came some time ago. */
    waitingSourceFiles: () =>
      ask({
        operation: 'waiting-source-files',
        method: 'GET',
        path: '/api/source-files/worker/waiting',
        answer: waitingSourceFiles,
      }),

    /**
     * Lists some of the deliveries that wait and that no worker leases, oldest first; `next`: others were written after
     * this time.
     */
    waitingDeliveries: (after?: string) =>
      ask({
        operation: 'waiting-deliveries',
        method: 'GET',
        path: `/api/deliveries/waiting${afterTime('?', after)}`,
        answer: waitingDeliveries,
      }),

    /** Lists those of them that are about accounts of the CMS; their links expire soon. */
    waitingAccountEmails: (after?: string) =>
      ask({
        operation: 'waiting-account-emails',
        method: 'GET',
        path: `/api/deliveries/waiting?about=accounts${afterTime('&', after)}`,
        answer: waitingDeliveries,
      }),

    /** Lists those of them that a step of staff caused: updates to beneficiaries and notices to researchers. */
    waitingRequestEmails: (after?: string) =>
      ask({
        operation: 'waiting-request-emails',
        method: 'GET',
        path: `/api/deliveries/waiting?about=requests${afterTime('&', after)}`,
        answer: waitingDeliveries,
      }),

    /**
     * Reminds of some requests whose day has come, or closes them, and tells of papers that the scan holds; `more`: call
     * again, with `next`.
     */
    requestClock: (after?: string) =>
      ask({
        operation: 'request-clock',
        path: '/api/requests/clock',
        body: { after },
        answer: requestClockStep,
      }),

    /** Destroys some of the records whose period of keeping is over; `more`: call again, with `next`. */
    destroyDue: (after?: string) =>
      ask({
        operation: 'destroy-due',
        path: '/api/requests/destroy-due',
        body: { after },
        answer: destructionStep,
      }),

    /** Lists those of them that are about versions on their way to approval. */
    waitingReviewEmails: (after?: string) =>
      ask({
        operation: 'waiting-review-emails',
        method: 'GET',
        path: `/api/deliveries/waiting?about=reviews${afterTime('&', after)}`,
        answer: waitingDeliveries,
      }),

    /** Erases some addresses that nobody confirmed and some of ended follows; `more`: others wait. */
    expireFollows: () =>
      ask({ operation: 'expire-follows', path: '/api/followers/expire', answer: expiredFollows }),

    /** Deletes some files that were sent and never saved; `more`: others wait. */
    expireUploads: () =>
      ask({
        operation: 'expire-uploads',
        path: '/api/documents/uploads/expire',
        answer: expiredUploads,
      }),

    /** Writes the e-mails of some followers who are to be notified; `more`: others wait. */
    notifyFollowers: () =>
      ask({
        operation: 'tell-followers',
        path: '/api/version-announcements/continue',
        answer: notifiedFollowers,
      }),

    /** Writes some of the e-mails that remind of reviews and of what waits; `more`: others may be due, after `next`. */
    remindOfReviews: (after: string | undefined) =>
      ask({
        operation: 'remind-of-reviews',
        path: '/api/policy-versions/remind',
        body: { after },
        answer: reviewReminders,
      }),

    /** Merges changed words of some associations into the directory of search; `more`: others wait. */
    mergeWords: () =>
      ask({
        operation: 'merge-words',
        path: '/api/associations/merge-words',
        answer: mergedWords,
        timeoutMs: pdfTimeoutMs,
      }),

    /** Completes the registers of the next few associations after this slug; `next`: others come after it. */
    completeAssociations: (after: string | undefined) =>
      ask({
        operation: 'complete-associations',
        path: '/api/associations/complete',
        body: { after },
        answer: completedAssociations,
        timeoutMs: pdfTimeoutMs,
      }),
  };
};

export type CmsClient = ReturnType<typeof cmsClient>;
