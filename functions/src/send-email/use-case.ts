import { keepOnCmsFault } from '../cms/keep-on-cms-fault.ts';
import { CmsRefused, CmsUnavailable } from '../cms/cms-errors.ts';
import { KeepMessage } from '../queue/keep-message.ts';
import { composeEmail } from './emails/compose-email.ts';
import { EmailRefused, EmailServiceUnavailable } from './email-errors.ts';
import type { SendEmailPorts } from './ports.ts';

export type SendOutcome = 'sent' | 'refused' | 'settled' | 'unknown';
export type SendEmail = (delivery: string) => Promise<SendOutcome>;

/** Sends one delivery at least once; twice only if this process dies between the service's yes and the mark. */
export const sendEmailUseCase = ({ deliveries, emailService, now, links }: SendEmailPorts): SendEmail => {
  /** Sent by this process, and the CMS could not be told: the service's ids by delivery. */
  const unmarked = new Map<string, string>();

  const markSent = async (delivery: string, sesMessageId: string): Promise<'sent'> => {
    try {
      await deliveries.mark(delivery, { state: 'sent', sesMessageId, at: new Date(now()).toISOString() });
    } catch (error) {
      if (!(error instanceof CmsUnavailable || error instanceof CmsRefused)) throw error;
      unmarked.set(delivery, sesMessageId);
      const outage = error instanceof CmsUnavailable;
      throw new KeepMessage(
        'email-sent-not-marked',
        { delivery, sesMessageId, reason: error.message },
        { outage },
      );
    }
    unmarked.delete(delivery);
    return 'sent';
  };

  const markFailed = async (delivery: string, reason: string): Promise<'refused'> => {
    await deliveries
      .mark(delivery, { state: 'failed', reason, at: new Date(now()).toISOString() })
      .catch(keepOnCmsFault);
    return 'refused';
  };

  return async (delivery) => {
    const sentBefore = unmarked.get(delivery);
    if (sentBefore !== undefined) return markSent(delivery, sentBefore);

    const claimed = await deliveries.claim(delivery).catch(keepOnCmsFault);
    if (claimed === 'held') throw new KeepMessage('delivery-held', { delivery });
    if (typeof claimed === 'string') return claimed;
    try {
      const sesMessageId = await emailService.send(delivery, composeEmail(claimed, links));
      return await markSent(delivery, sesMessageId);
    } catch (error) {
      if (error instanceof EmailRefused) return markFailed(delivery, error.reason);
      if (!(error instanceof EmailServiceUnavailable)) throw error;
      throw new KeepMessage(
        'email-service-unavailable',
        { delivery, reason: error.reason },
        { outage: true },
      );
    }
  };
};
