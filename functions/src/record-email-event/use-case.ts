import type { DeliveryStates } from './ports.ts';
import { readSesEvent } from './read-ses-event.ts';

export type RecordEmailEvent = (message: string) => Promise<'recorded' | 'ignored' | 'malformed'>;

/** Tells the CMS what became of an e-mail. Throws the fault of the CMS: the notification is then tried again. */
export const recordEmailEventUseCase =
  (states: DeliveryStates): RecordEmailEvent =>
  async (message) => {
    const event = readSesEvent(message);
    if (typeof event === 'string') return event;
    await states.record(event);
    return 'recorded';
  };
