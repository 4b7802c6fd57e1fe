import { claimRefused, deliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { CmsRefused } from '../../cms/cms-errors.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import { CLAIM_SECONDS } from '../claim-seconds.ts';
import type { Deliveries } from '../ports.ts';

const path = (delivery: string, action: string): string =>
  `/api/deliveries/${encodeURIComponent(delivery)}/${action}`;

export const cmsDeliveries = (cms: CmsAccess): Deliveries => ({
  async claim(delivery) {
    const operation = 'claim-delivery';
    const body = { leaseSeconds: CLAIM_SECONDS };
    try {
      const answer = await callCms(cms, { operation, method: 'POST', path: path(delivery, 'claim'), body });
      return parseAnswer(deliveryToSend, operation, answer);
    } catch (error) {
      if (error instanceof CmsRefused && error.status === 404) return 'unknown';
      if (error instanceof CmsRefused && error.status === 409) {
        return parseAnswer(claimRefused, operation, error.answer).reason;
      }
      throw error;
    }
  },

  async mark(delivery, state) {
    const call = {
      operation: 'mark-delivery',
      method: 'POST',
      path: path(delivery, 'mark'),
      body: state,
    } as const;
    await callCms(cms, call);
  },
});
