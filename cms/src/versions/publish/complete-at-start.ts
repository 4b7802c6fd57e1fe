import { createLocalReq, type Payload } from 'payload';
import { log } from '../../log.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { completeAssociations } from './complete-associations.ts';

/**
 * Finishes the publications and withdrawals that an earlier process of this CMS was killed in: the public reads them
 * already. Never throws, because the CMS serves people meanwhile; `daily` tries what failed here again.
 */
export const completeAtStart = async (register: RegisterWriter, payload: Payload): Promise<void> => {
  try {
    let after: string | undefined;
    do {
      after = (await completeAssociations(register, await createLocalReq({}, payload), after)).next;
    } while (after !== undefined);
  } catch (error) {
    log.error('register-not-completed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
};
