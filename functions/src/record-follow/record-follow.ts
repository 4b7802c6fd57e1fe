import type { FollowOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';
import type { CmsClient } from '../cms/client.ts';
import { CmsRefused } from '../cms/errors.ts';
import { RetryLater } from '../queue/retry-later.ts';
import type { MailQueue } from '../queue/sqs.ts';

export type RecordFollow = (message: FollowMessage) => Promise<FollowOutcome>;

/** Records what a person asked for and queues the confirmation e-mail; where either fails, the message is retried. */
export const recordFollowUseCase =
  (cms: CmsClient, mailQueue: MailQueue): RecordFollow =>
  async (message) => {
    const outcome = await cms.recordFollow(message).catch((error: unknown) => {
      if (error instanceof CmsRefused && error.status === 404) throw new RetryLater('follow-policy-unknown');
      throw error;
    });
    await mailQueue.enqueue(outcome.deliveries);
    return outcome;
  };
