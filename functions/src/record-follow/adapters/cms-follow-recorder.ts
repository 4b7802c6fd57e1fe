import { followOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { FollowRecorder } from '../ports.ts';

const operation = 'record-follow';

export const cmsFollowRecorder = (cms: CmsAccess): FollowRecorder => ({
  async record(message) {
    const path = '/api/followers/record';
    return parseAnswer(
      followOutcome,
      operation,
      await callCms(cms, { operation, method: 'POST', path, body: message }),
    );
  },
});
