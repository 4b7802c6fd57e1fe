import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { RetryLater } from '../queue/retry-later.ts';
import type { Email } from './compose-email.ts';
import { toMime } from './mime.ts';

/** Makes the one client of a process, for the region that e-mails are sent from; see `makeSqsClient` for its endpoint. */
export const makeSesClient = (region: string): SESClient =>
  new SESClient({
    region,
    // A second try of the SDK would send the e-mail again where SES took it and its answer was lost.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 4000, throwOnRequestTimeout: true },
  });

/** The e-mail would meet these errors of SES at every try. All others may pass or can be fixed by an operator. */
const permanentErrors = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterValueException',
]);

/** The deadline ends a call that the timeouts of the client do not; milliseconds. */
const sesDeadlineMs = 6000;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export const sesEmailService = (ses: SESClient, fromAddress: string, now: () => number) => ({
  /**
   * Returns SES's id of the e-mail, or the name of the error for which SES will never send it. Throws `RetryLater`
   * where SES did not take it now: throttled, paused, unreachable, or not set up rightly.
   */
  async send(delivery: string, email: Email): Promise<{ id: string } | { refused: string }> {
    const mime = await toMime(delivery, email, fromAddress, now());
    const command = new SendRawEmailCommand({ Destinations: [email.to], RawMessage: { Data: mime } });
    // An error counts by its name alone: SES's own words repeat the address.
    const answer = await ses.send(command, { abortSignal: AbortSignal.timeout(sesDeadlineMs) }).catch(nameOf);
    if (typeof answer === 'string' && permanentErrors.has(answer)) return { refused: answer };
    if (typeof answer === 'string' || answer.MessageId === undefined) {
      const reason = typeof answer === 'string' ? answer : 'answer without an id';
      throw new RetryLater('email-service-unavailable', { delivery, reason }, { outage: true });
    }
    return { id: answer.MessageId };
  },
});
export type EmailService = ReturnType<typeof sesEmailService>;
