import type { CmsClient } from '../cms/client.ts';
import { CmsConflict, CmsFault, CmsUnavailable } from '../cms/errors.ts';
import { composeEmail } from '../email/compose-email.ts';
import type { EmailLinks } from '../email/links.ts';
import type { EmailService } from '../email/ses.ts';
import { RetryLater, toRetry } from '../queue/retry-later.ts';

export type SendOutcome = 'sent' | 'refused' | 'settled' | 'unknown';
export type SendEmail = (delivery: string) => Promise<SendOutcome>;

export interface SendEmailNeeds {
  readonly cms: CmsClient;
  readonly emailService: EmailService;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly links: EmailLinks;
}

/**
 * The lease lasts longer than the slowest sending (SES twice 4 s) and ends before the mail queue's visibility timeout:
 * otherwise the message of a worker that died would come back during its lease.
 */
const leaseSeconds = 20;

/** Sends one delivery at least once; twice only if this process dies between SES's yes and the mark in the CMS. */
export const sendEmailUseCase = ({ cms, emailService, now, links }: SendEmailNeeds): SendEmail => {
  /** Holds, by delivery, SES's id of each e-mail that this process sent and the CMS did not record. */
  const unmarked = new Map<string, string>();

  const markSent = async (delivery: string, sesMessageId: string): Promise<'sent'> => {
    try {
      await cms.markDelivery(delivery, { state: 'sent', sesMessageId, at: new Date(now()).toISOString() });
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
    unmarked.delete(delivery);
    return 'sent';
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
    await cms.markDelivery(delivery, { state: 'failed', reason, at: new Date(now()).toISOString() });
    return 'refused';
  };
};
