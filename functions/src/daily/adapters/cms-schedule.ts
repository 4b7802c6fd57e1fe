import { publishDueOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { CmsAccess } from '../../cms/call-cms.ts';
import { callCms } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { PublicationSchedule } from '../ports.ts';

const operation = 'publish-due';

export const cmsSchedule = (cms: CmsAccess): PublicationSchedule => ({
  async publishDue() {
    const answer = await callCms(cms, {
      operation,
      method: 'POST',
      path: '/api/policy-versions/publish-due',
    });
    return parseAnswer(publishDueOutcome, operation, answer);
  },
});
