import { makeSqsClient } from '../aws/sqs-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsMailQueue } from '../queue/adapters/sqs-mail-queue.ts';
import { cmsRequestRecorder } from './adapters/cms-request-recorder.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { recordRequestUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('record-request')) => {
  const variables = parseEnvironment(environment, raw);
  const recordRequest = recordRequestUseCase(
    cmsRequestRecorder(cmsAccess(variables.CMS_URL, variables.CMS_API_KEY)),
    sqsMailQueue(makeSqsClient(variables.AWS_REGION), variables.MAIL_QUEUE_URL),
  );
  return { handler: makeHandler(recordRequest, log) };
};
