import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import { registerOf } from '../../register/register-of.ts';
import { RegisterUnavailable } from '../../register/register-writer.ts';
import { printedEmblem } from './keep-emblem.ts';

/**
 * Returns the emblem for a paper of the desk or of the board; undefined for one that names no association, and where the
 * register does not answer: a paper does not wait for a picture.
 */
export const emblemForPaper = async (
  req: PayloadRequest,
  { profile, neutral }: { readonly profile: AssociationProfile; readonly neutral: boolean },
): Promise<Uint8Array | undefined> => {
  if (neutral) return undefined;
  try {
    return await printedEmblem(registerOf(req), profile);
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-unavailable');
    return undefined;
  }
};
