import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import type { DeliveryStates } from '../ports.ts';

export const cmsDeliveryStates = (cms: CmsAccess): DeliveryStates => ({
  async record(event) {
    await callCms(cms, {
      operation: 'email-event',
      method: 'POST',
      path: '/api/deliveries/events',
      body: event,
    });
  },
});
