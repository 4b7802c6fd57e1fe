import { cmsClient } from '../cms/client.ts';
import { makeSqsClient, sqsMailQueue } from '../queue/sqs.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { dailyTasks } from './daily.ts';
import { makeHandler } from './handler.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('daily')) => {
  const variable = readEnvironment('daily', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  const mailQueue = sqsMailQueue(makeSqsClient(variable('AWS_REGION')), variable('MAIL_QUEUE_URL'));
  return makeHandler(dailyTasks(cms, mailQueue, Date.now), log);
};

export const handler = wire(process.env);
