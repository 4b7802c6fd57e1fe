import type { MarkDelivery } from '@mithaq/domain/contracts/cms-service-api';
import type { CmsClient } from '../cms/client.ts';
import { CmsConflict, CmsFault, CmsRefused, CmsUnavailable } from '../cms/errors.ts';
import { composeEmail } from '../email/compose-email.ts';
import type { EmailLinks } from '../email/links.ts';
import type { EmailService } from '../email/ses.ts';
import { RetryLater, toRetry } from '../queue/retry-later.ts';

/** `sent-and-settled`: the e-mail was sent, and the CMS had an outcome of it already or has no row of it any more. */
export type SendOutcome = 'sent' | 'sent-and-settled' | 'refused' | 'settled' | 'unknown';
export type SendEmail = (delivery: string) => Promise<SendOutcome>;

export interface SendEmailNeeds {
  readonly cms: CmsClient;
  readonly emailService: EmailService;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly links: EmailLinks;
}

/**
 * The lease lasts longer than the slowest honest sending (lease 8 s, SES 6 s, mark 8 s), so that no second worker
 * begins meanwhile, and ends before the mail queue's visibility timeout (30 s on one machine, six minutes in AWS):
 * otherwise the message of a worker that died would come back during its lease.
 */
const leaseSeconds = 25;

/**
 * Sends one delivery at least once. It is sent twice where SES took it and this process did not learn so (its answer
 * was lost or late), or did and died before the mark in the CMS: SES has no idempotency key. Both e-mails have the
 * same Message-ID.
 */
export const sendEmailUseCase = ({ cms, emailService, now, links }: SendEmailNeeds): SendEmail => {
  /** Holds, by delivery, SES's id of each e-mail that this process sent and the CMS did not record. */
  const unmarked = new Map<string, string>();

  /** Returns whether the CMS recorded the outcome; false where another one settled the delivery, or its row is gone. */
  const mark = async (delivery: string, outcome: MarkDelivery): Promise<boolean> => {
    try {
      await cms.markDelivery(delivery, outcome);
      return true;
    } catch (error) {
      // A final answer is never retried: the next one would be the same.
      if (error instanceof CmsRefused && (error.status === 409 || error.status === 404)) return false;
      throw error;
    }
  };

  const markSent = async (delivery: string, sesMessageId: string): Promise<SendOutcome> => {
    try {
      const at = new Date(now()).toISOString();
      const marked = await mark(delivery, { state: 'sent', sesMessageId, at });
      unmarked.delete(delivery);
      return marked ? 'sent' : 'sent-and-settled';
    } catch (error) {
      if (!(error instanceof CmsFault)) throw error;
      unmarked.set(delivery, sesMessageId);
      if (error instanceof CmsConflict) throw toRetry(error, { delivery, sesMessageId });
      throw new RetryLater(
        'email-sent-not-marked',
        { delivery, sesMessageId, reason: error.message },
        { outage: error instanceof CmsUnavailable },
      );
    }
  };

  return async (delivery) => {
    const sentBefore = unmarked.get(delivery);
    if (sentBefore !== undefined) return markSent(delivery, sentBefore);

    const leased = await cms.leaseDelivery(delivery, leaseSeconds);
    if (leased === 'leased') throw new RetryLater('delivery-leased', { delivery });
    if (typeof leased === 'string') return leased;

    const sent = await emailService.send(delivery, composeEmail(leased, links));
    if ('id' in sent) return markSent(delivery, sent.id);
    const { refused: reason } = sent;
    const marked = await mark(delivery, { state: 'failed', reason, at: new Date(now()).toISOString() });
    return marked ? 'refused' : 'settled';
  };
};
