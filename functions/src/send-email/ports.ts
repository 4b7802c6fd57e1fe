import type { DeliveryToSend, MarkDelivery } from '@mithaq/domain/contracts/cms-service-api';
import type { EmailLinks } from './emails/email-links.ts';
import type { Email } from './emails/email.ts';

/** The outbox. Every call throws `CmsRefused` or `CmsUnavailable`. */
export interface Deliveries {
  /** Keeps other workers away for `claimSeconds`; `settled` and `unknown` mean that nothing is left to do. */
  claim(delivery: string): Promise<DeliveryToSend | 'held' | 'settled' | 'unknown'>;
  mark(delivery: string, state: MarkDelivery): Promise<void>;
}

/** What carries e-mails. */
export interface EmailService {
  /** The service's own id of the e-mail. Throws `EmailRefused` or `EmailServiceUnavailable`. */
  send(delivery: string, email: Email): Promise<string>;
}

export interface SendEmailPorts {
  readonly deliveries: Deliveries;
  readonly emailService: EmailService;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly links: EmailLinks;
}
