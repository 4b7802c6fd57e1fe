import { makeSqsClient } from '../aws/sqs-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsMailQueue } from '../queue/adapters/sqs-mail-queue.ts';
import { cmsAnnouncements } from './adapters/cms-announcements.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { tellFollowersUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('tell-followers')) => {
  const variables = parseEnvironment(environment, raw);
  const tellFollowers = tellFollowersUseCase(
    cmsAnnouncements(cmsAccess(variables.CMS_URL, variables.CMS_API_KEY)),
    sqsMailQueue(makeSqsClient(variables.AWS_REGION), variables.MAIL_QUEUE_URL),
    Date.now,
  );
  return { handler: makeHandler(tellFollowers, log) };
};
