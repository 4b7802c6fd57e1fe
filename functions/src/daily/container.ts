import { makeSqsClient } from '../aws/sqs-client.ts';
import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsMailQueue } from '../queue/adapters/sqs-mail-queue.ts';
import { cmsDuties } from './adapters/cms-duties.ts';
import { cmsOutbox } from './adapters/cms-outbox.ts';
import { cmsSchedule } from './adapters/cms-schedule.ts';
import { enqueueWaiting } from './enqueue-waiting.ts';
import { environment } from './environment.ts';
import { expireFollows } from './expire-follows.ts';
import { makeHandler } from './handler.ts';
import { publishDue } from './publish-due.ts';
import { remindOfReviews } from './remind-of-reviews.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('daily')) => {
  const variables = parseEnvironment(environment, raw);
  const cms = cmsAccess(variables.CMS_URL, variables.CMS_API_KEY);
  const mailQueue = sqsMailQueue(makeSqsClient(variables.AWS_REGION), variables.MAIL_QUEUE_URL);
  const duties = cmsDuties(cms);
  const tasks = [
    publishDue(cmsSchedule(cms)),
    expireFollows(duties),
    remindOfReviews(duties),
    // Last: it takes along what the others wrote.
    enqueueWaiting(cmsOutbox(cms), mailQueue),
  ];
  return { handler: makeHandler(tasks, log) };
};
