import type { DeliveryState } from '../contracts/cms-service-api.ts';
import { undeliveredStates } from '../delivery/delivery-lifecycle.ts';
import type { NoticeState } from './request-notice.ts';

/** Returns the state of a notice after its e-mail came to this state. A call that was made stays made. */
export const noticeAfterDelivery = (notice: NoticeState, delivery: DeliveryState): NoticeState => {
  if (notice === 'called' || notice === 'waived') return notice;
  if (undeliveredStates.includes(delivery)) return 'to-call';
  return delivery === 'pending' ? notice : 'mailed';
};
