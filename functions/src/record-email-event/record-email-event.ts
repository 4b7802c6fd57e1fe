import type { CmsClient } from '../cms/client.ts';
import { CmsRefused } from '../cms/errors.ts';
import { RetryLater } from '../queue/retry-later.ts';
import { readSesEvent } from './read-ses-event.ts';

export type EventOutcome = 'recorded' | 'ignored';
export type RecordEmailEvent = (message: string) => Promise<EventOutcome>;

/**
 * Records in the CMS what became of an e-mail. An event that cannot be recorded now, or that does not parse, stays on
 * its queue: SES sends each event once.
 */
export const recordEmailEventUseCase =
  (cms: CmsClient): RecordEmailEvent =>
  async (message) => {
    const event = readSesEvent(message);
    if (event === 'malformed') throw new RetryLater('email-event-malformed');
    if (event === 'ignored') return event;
    await cms.recordEmailEvent(event).catch((error: unknown) => {
      // The event came before the e-mail was marked as sent, or another sender of the same domain wrote the e-mail.
      if (error instanceof CmsRefused && error.status === 404)
        throw new RetryLater('email-event-delivery-unknown');
      throw error;
    });
    return 'recorded';
  };
