import type { MailQueue } from '../queue/mail-queue.ts';
import type { Outbox } from './ports.ts';

export type EnqueueWaiting = () => Promise<number>;

/**
 * Puts every waiting delivery into the mail queue again, in case a message was lost between the outbox and the
 * queue. One that is in the queue already is sent once all the same: `send-email` claims it first.
 */
export const enqueueWaitingUseCase =
  (outbox: Outbox, mailQueue: MailQueue): EnqueueWaiting =>
  async () => {
    const deliveries = await outbox.waiting();
    await mailQueue.enqueue(deliveries);
    return deliveries.length;
  };
