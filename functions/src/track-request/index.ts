import { setTimeout as wait } from 'node:timers/promises';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readCallerMark } from '@mithaq/domain/request/caller-mark';
import { cmsClient } from '../cms/client.ts';
import { makeSqsClient, sqsMailQueue } from '../queue/sqs.ts';
import { readEnvironment } from '../shared/environment.ts';
import { hmacSha256 } from '../shared/hmac.ts';
import { jsonLog } from '../shared/log.ts';
import { makeHandler } from './handler.ts';
import { trackRequestUseCase } from './track-request.ts';

/** A person waits: the CMS has less time than for work of a queue; milliseconds. */
const cmsTimeoutMs = 4500;

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('track-request')) => {
  const variable = readEnvironment('track-request', raw);
  const markHmac = hmacSha256(variable('FORM_TOKEN_SECRET'));
  const trackRequest = trackRequestUseCase({
    cms: cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'), cmsTimeoutMs),
    mailQueue: sqsMailQueue(makeSqsClient(variable('AWS_REGION')), variable('MAIL_QUEUE_URL')),
    callerOf: (mark) => readCallerMark(mark, markHmac),
    wait,
    log,
  });
  return makeHandler(trackRequest, log);
};

export const handler = wire(process.env);
