import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { EmailRefused, EmailServiceUnavailable } from '../email-errors.ts';
import { toMime } from './mime.ts';
import type { EmailService } from '../ports.ts';

/** Errors of SES that the same e-mail would meet again for ever. All others may pass or be set right. */
const permanentErrors = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterValueException',
]);
const deadlineMs = 9000;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export const sesEmailService = (ses: SESClient, fromAddress: string, now: () => number): EmailService => ({
  async send(delivery, email) {
    const mime = await toMime(delivery, email, fromAddress, now());
    try {
      const answer = await ses.send(
        new SendRawEmailCommand({ Destinations: [email.to], RawMessage: { Data: mime } }),
        { abortSignal: AbortSignal.timeout(deadlineMs) },
      );
      if (answer.MessageId === undefined) throw new EmailServiceUnavailable('answer without an id');
      return answer.MessageId;
    } catch (error) {
      if (error instanceof EmailServiceUnavailable) throw error;
      const name = nameOf(error);
      // The name alone: SES's own words repeat the address.
      if (permanentErrors.has(name)) throw new EmailRefused(name, { cause: error });
      throw new EmailServiceUnavailable(name, { cause: error });
    }
  },
});
