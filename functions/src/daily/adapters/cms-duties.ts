import { expiredFollows, reviewReminders } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { CmsDuties } from '../ports.ts';

export const cmsDuties = (cms: CmsAccess): CmsDuties => ({
  async expireFollows() {
    const operation = 'expire-follows';
    const path = '/api/followers/expire';
    return parseAnswer(expiredFollows, operation, await callCms(cms, { operation, method: 'POST', path }));
  },
  async remindOfReviews() {
    const operation = 'remind-of-reviews';
    const path = '/api/policy-versions/remind';
    return parseAnswer(reviewReminders, operation, await callCms(cms, { operation, method: 'POST', path }))
      .deliveries.length;
  },
});
