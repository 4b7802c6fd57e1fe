import { CmsRefused } from '../cms/cms-errors.ts';
import { keepOnCmsFault } from '../cms/keep-on-cms-fault.ts';
import { KeepMessage } from '../queue/keep-message.ts';
import type { DeliveryStates } from './ports.ts';
import { readSesEvent } from './read-ses-event.ts';

export type EventOutcome = 'recorded' | 'ignored';
export type RecordEmailEvent = (message: string) => Promise<EventOutcome>;

/**
 * Tells the CMS what became of an e-mail. An event that cannot be told now, or that nobody understands, stays on its
 * queue: what SES says, it says once.
 */
export const recordEmailEventUseCase =
  (states: DeliveryStates): RecordEmailEvent =>
  async (message) => {
    const event = readSesEvent(message);
    if (event === 'malformed') throw new KeepMessage('email-event-malformed');
    if (event === 'ignored') return event;
    await states.record(event).catch((error: unknown) => {
      // It came before the e-mail was marked as sent, or the e-mail is somebody else's of the same domain.
      if (error instanceof CmsRefused && error.status === 404)
        throw new KeepMessage('email-event-delivery-unknown');
      return keepOnCmsFault(error);
    });
    return 'recorded';
  };
