import { APIError } from 'payload';
import { log } from '../../../log.ts';
import { messages } from './messages.ar.ts';
import { UploadsUnavailable } from './upload-store.ts';

/**
 * Throws during an outage, which ends the transaction, so that no row is without its file and no file without its
 * row.
 */
export const orRefuse = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    throw new APIError(messages.unavailable, 503, undefined, true);
  }
};
