import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import type { CmsClient } from '../cms/client.ts';
import { CmsRefused } from '../cms/errors.ts';
import { RetryLater, toRetry } from '../queue/retry-later.ts';
import type { MailQueue } from '../queue/sqs.ts';

export type RecordRequest = (request: AcceptedRequest) => Promise<RecordOutcome>;

/**
 * Records the request and puts its waiting e-mails into the mail queue. Where that queue fails, the message is
 * retried: the CMS then answers «already recorded» and names the deliveries again that still wait.
 */
export const recordRequestUseCase =
  (cms: CmsClient, mailQueue: MailQueue): RecordRequest =>
  async (request) => {
    const { reference } = request;
    const outcome = await cms.recordRequest(request).catch((error: unknown) => {
      if (error instanceof CmsRefused && error.status === 409)
        throw new RetryLater('request-reference-clash', { reference });
      if (error instanceof CmsRefused && error.status === 404)
        throw new RetryLater('request-association-unknown', { reference });
      throw error;
    });
    try {
      await mailQueue.enqueue(outcome.deliveries);
      for (const { delivery, seconds } of outcome.delayed) await mailQueue.enqueue([delivery], seconds);
    } catch (error) {
      throw toRetry(error, { reference });
    }
    return outcome;
  };
