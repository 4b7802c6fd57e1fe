import type { EmailAdapter } from 'payload';
import { log } from '../log.ts';

/**
 * The CMS sends no e-mail itself: mails are outbox rows that `send-email` sends. Payload would otherwise print
 * addresses and subjects into the log.
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
