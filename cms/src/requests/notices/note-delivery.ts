import type { DeliveryState } from '@mithaq/domain/contracts/cms-service-api';
import { noticeAfterDelivery } from '@mithaq/domain/request/notice-after-delivery';
import { noticeStateFacts } from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import type { RequestNotice } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { beginPeriodWhenTold } from './begin-period.ts';

const noteOne = async (
  req: PayloadRequest,
  notice: RequestNotice,
  state: DeliveryState,
  at: string,
): Promise<void> => {
  const after = noticeAfterDelivery(notice.state, state);
  if (after === notice.state) return;
  await req.payload.update({
    ...asSystem(req),
    collection: 'request-notices',
    id: notice.id,
    depth: 0,
    data: { state: after, stateAt: at },
  });
  if (noticeStateFacts[after].isTold)
    await beginPeriodWhenTold(req, idOf(notice.request) ?? '', notice.occasion, at);
};

/**
 * Moves the notice of an e-mail with the e-mail, in the transaction that records its state: an e-mail that reached
 * nobody becomes a call for the desk. An e-mail that tells no beneficiary has no notice.
 */
export const noteDeliveryOfNotice = async (
  req: PayloadRequest,
  delivery: string,
  state: DeliveryState,
  at: string,
): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-notices',
    where: { delivery: { equals: delivery } },
    sort: 'delivery',
    depth: 0,
    pagination: false,
  });
  // The acknowledgement of a visit tells of several requests.
  for (const notice of docs) await noteOne(req, notice, state, at);
};
