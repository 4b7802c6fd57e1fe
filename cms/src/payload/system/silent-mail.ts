import type { EmailAdapter } from 'payload';
import { log } from '../../log.ts';

/**
 * Adapter that sends no e-mail, because e-mails are outbox rows that `send-email` sends. Without this adapter Payload
 * would print addresses and subjects into the log.
 */
export const silentMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'no-reply@mithaq.example',
  defaultFromName: 'Mithaq',
  sendEmail: () => {
    log.error('email-not-sent-by-cms');
    return Promise.resolve();
  },
});
