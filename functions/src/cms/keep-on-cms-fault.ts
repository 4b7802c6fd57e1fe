import { KeepMessage } from '../queue/keep-message.ts';
import { CmsRefused, CmsUnavailable } from './cms-errors.ts';

/**
 * Turns a fault of the CMS into the reason why a message stays; anything else is thrown on as it is.
 * A refused key is an outage too: every message would meet it.
 */
export const keepOnCmsFault = (error: unknown): never => {
  if (error instanceof CmsUnavailable) {
    throw new KeepMessage(
      'cms-unavailable',
      { operation: error.operation, reason: error.reason },
      { outage: true },
    );
  }
  if (error instanceof CmsRefused) {
    const facts = { operation: error.operation, status: error.status };
    if (error.status === 401 || error.status === 403)
      throw new KeepMessage('cms-key-refused', facts, { outage: true });
    throw new KeepMessage('cms-refused', facts);
  }
  throw error;
};
