import { cmsClient } from '../cms/client.ts';
import { makeSqsClient, sqsMailQueue, sqsReadingQueue } from '../queue/sqs.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { makeHandler } from './handler.ts';
import { notifyFollowersUseCase } from './tell-followers.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('tell-followers')) => {
  const variable = readEnvironment('tell-followers', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  const sqs = makeSqsClient(variable('AWS_REGION'));
  const mailQueue = sqsMailQueue(sqs, variable('MAIL_QUEUE_URL'));
  const readingQueue = sqsReadingQueue(sqs, variable('READING_QUEUE_URL'));
  return makeHandler(notifyFollowersUseCase(cms, mailQueue, readingQueue, Date.now), log);
};

export const handler = wire(process.env);
