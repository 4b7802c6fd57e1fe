import type { CmsTrackCall } from '@mithaq/domain/contracts/tracking-api';
import { readEmail } from '@mithaq/domain/contact/email-address';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import { sameText } from '@mithaq/domain/text/same-text';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { writeDelivery } from '../../deliveries/write-delivery.ts';
import { ONCE_CODE_MS } from './once-code.ts';
import { requestWithNumber } from './open.ts';
import { mayAskForCode } from './throttle.ts';

/**
 * Writes the e-mail with a code that opens the request once, where number and address fit, and returns its id to be
 * sent. Returns nothing otherwise, where she asked not to be written to, where the caller asks too often, and where an
 * e-mail budget is spent; nobody outside learns which.
 */
export const mailLostCode = async (
  req: PayloadRequest,
  { association, caller, reference, email }: CmsTrackCall<'lost-code'>,
): Promise<readonly string[]> => {
  if (!(await mayAskForCode(req, caller))) return [];
  const read = readEmail(email);
  const address = read.kind === 'email' ? read.address : '';
  return inTransaction(req, async () => {
    const request = await requestWithNumber(
      req,
      association,
      parseReferenceNumber(reference) ?? '00000000000',
    );
    const own = request?.submission.email ?? '';
    const fits = own !== '' && sameText(own.toLowerCase(), address.toLowerCase());
    if (request === undefined || !fits || request.contactWishes?.doNotWrite === true) return [];
    const now = Date.now();
    const onceCodeUntil = new Date(now + ONCE_CODE_MS).toISOString();
    const delivery = {
      kind: 'lost-code',
      to: own,
      request: request.id,
      association: idOf(request.association) ?? '',
      stateAt: new Date(now).toISOString(),
    } as const;
    const { id, toSend } = await writeDelivery(req, delivery, [request.id, onceCodeUntil]);
    // A code whose e-mail is never sent would only be one more to guess.
    if (!toSend) return [];
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id: request.id,
      depth: 0,
      data: { onceCodeUntil },
    });
    return [id];
  });
};
