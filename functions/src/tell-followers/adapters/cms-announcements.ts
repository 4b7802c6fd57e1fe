import { toldFollowers } from '@mithaq/domain/contracts/cms-service-api';
import { callCms, type CmsAccess } from '../../cms/call-cms.ts';
import { parseAnswer } from '../../cms/parse-answer.ts';
import type { Announcements } from '../ports.ts';

const operation = 'tell-followers';

export const cmsAnnouncements = (cms: CmsAccess): Announcements => ({
  async tellSome() {
    const path = '/api/version-announcements/continue';
    return parseAnswer(toldFollowers, operation, await callCms(cms, { operation, method: 'POST', path }));
  },
});
