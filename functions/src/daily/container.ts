import { makeSqsClient } from '../aws/sqs-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsMailQueue } from '../queue/adapters/sqs-mail-queue.ts';
import { cmsOutbox } from './adapters/cms-outbox.ts';
import { cmsSchedule } from './adapters/cms-schedule.ts';
import { enqueueWaiting } from './enqueue-waiting.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { publishDue } from './publish-due.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('daily')) => {
  const variables = parseEnvironment(environment, raw);
  const cms = cmsAccess(variables.CMS_URL, variables.CMS_API_KEY);
  const mailQueue = sqsMailQueue(makeSqsClient(variables.AWS_REGION), variables.MAIL_QUEUE_URL);
  const tasks = [publishDue(cmsSchedule(cms)), enqueueWaiting(cmsOutbox(cms), mailQueue)];
  return { handler: makeHandler(tasks, log) };
};
