import { recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { RequestRecorder } from '../ports.ts';

const operation = 'record-request';

export const cmsRequestRecorder = (cms: CmsAccess): RequestRecorder => ({
  async record(request) {
    const answer = await callCms(cms, {
      operation,
      method: 'POST',
      path: '/api/requests/record',
      body: request,
    });
    return parseAnswer(recordOutcome, operation, answer);
  },
});
