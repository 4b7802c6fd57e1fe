import { makeSqsClient } from '../aws/sqs-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsMailQueue } from '../queue/adapters/sqs-mail-queue.ts';
import { cmsFollowRecorder } from './adapters/cms-follow-recorder.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { recordFollowUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('record-follow')) => {
  const variables = parseEnvironment(environment, raw);
  const recordFollow = recordFollowUseCase(
    cmsFollowRecorder(cmsAccess(variables.CMS_URL, variables.CMS_API_KEY)),
    sqsMailQueue(makeSqsClient(variables.AWS_REGION), variables.MAIL_QUEUE_URL),
  );
  return { handler: makeHandler(recordFollow, log) };
};
