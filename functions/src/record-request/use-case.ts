import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { CmsRefused } from '../cms/cms-errors.ts';
import { keepOnCmsFault } from '../cms/keep-on-cms-fault.ts';
import { KeepMessage } from '../queue/keep-message.ts';
import { MailQueueUnavailable } from '../queue/mail-queue-unavailable.ts';
import type { MailQueue } from '../queue/mail-queue.ts';
import type { RequestRecorder } from './ports.ts';

export type RecordRequest = (request: AcceptedRequest) => Promise<RecordOutcome>;

/**
 * Records the request and puts its waiting e-mails into the mail queue. Should that queue fail, the message
 * stays: the CMS then says «already recorded» and names the same deliveries again.
 */
export const recordRequestUseCase =
  (recorder: RequestRecorder, mailQueue: MailQueue): RecordRequest =>
  async (request) => {
    const { reference } = request;
    const outcome = await recorder.record(request).catch((error: unknown) => {
      if (error instanceof CmsRefused && error.status === 409)
        throw new KeepMessage('request-reference-clash', { reference });
      if (error instanceof CmsRefused && error.status === 404)
        throw new KeepMessage('request-association-unknown', { reference });
      return keepOnCmsFault(error);
    });
    await mailQueue.enqueue(outcome.deliveries).catch((error: unknown) => {
      if (!(error instanceof MailQueueUnavailable)) throw error;
      throw new KeepMessage('mail-queue-unavailable', { reference, reason: error.reason }, { outage: true });
    });
    return outcome;
  };
