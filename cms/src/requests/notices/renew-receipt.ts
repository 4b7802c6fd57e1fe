import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';

/**
 * Ties the notice of receipt to the acknowledgement that went to a corrected address: what becomes of that one decides
 * whether the beneficiary has to be called.
 */
export const renewReceipt = async (
  req: PayloadRequest,
  request: string,
  delivery: { readonly id: string; readonly toSend: boolean },
  at: string,
): Promise<void> => {
  await req.payload.update({
    ...asSystem(req),
    collection: 'request-notices',
    where: {
      and: [
        { request: { equals: request } },
        { occasion: { equals: 'received' } },
        { state: { not_in: ['called', 'waived'] } },
      ],
    },
    depth: 0,
    data: { delivery: delivery.id, state: delivery.toSend ? 'mailing' : 'to-call', stateAt: at },
  });
};
