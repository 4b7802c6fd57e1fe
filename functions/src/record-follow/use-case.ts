import type { FollowOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import { CmsRefused } from '../cms/cms-errors.ts';
import { keepOnCmsFault } from '../cms/keep-on-cms-fault.ts';
import { KeepMessage } from '../queue/keep-message.ts';
import { MailQueueUnavailable } from '../queue/mail-queue-unavailable.ts';
import type { MailQueue } from '../queue/mail-queue.ts';
import type { FollowRecorder } from './ports.ts';

export type RecordFollow = (message: FollowMessage) => Promise<FollowOutcome>;

/** Records what a person asked for and hands the confirmation e-mail on; should that fail, the message stays. */
export const recordFollowUseCase =
  (recorder: FollowRecorder, mailQueue: MailQueue): RecordFollow =>
  async (message) => {
    const outcome = await recorder.record(message).catch((error: unknown) => {
      if (error instanceof CmsRefused && error.status === 404) throw new KeepMessage('follow-policy-unknown');
      return keepOnCmsFault(error);
    });
    await mailQueue.enqueue(outcome.deliveries).catch((error: unknown) => {
      if (!(error instanceof MailQueueUnavailable)) throw error;
      throw new KeepMessage('mail-queue-unavailable', { reason: error.reason }, { outage: true });
    });
    return outcome;
  };
