import { waitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { Outbox } from '../ports.ts';

const operation = 'waiting-deliveries';

export const cmsOutbox = (cms: CmsAccess): Outbox => ({
  async waiting() {
    const answer = await callCms(cms, { operation, method: 'GET', path: '/api/deliveries/waiting' });
    return parseAnswer(waitingDeliveries, operation, answer).deliveries;
  },
});
