import type { MailQueue } from '../queue/mail-queue.ts';
import type { Outbox } from './ports.ts';
import type { DailyTask } from './handler.ts';

/**
 * Puts every waiting delivery into the mail queue again, in case a message was lost between the outbox and the
 * queue. One that is in the queue already is sent once all the same: `send-email` claims it first.
 */
export const enqueueWaiting =
  (outbox: Outbox, mailQueue: MailQueue): DailyTask =>
  async (log) => {
    const deliveries = await outbox.waiting();
    await mailQueue.enqueue(deliveries);
    log('waiting-deliveries-enqueued', { deliveries: deliveries.length });
  };
