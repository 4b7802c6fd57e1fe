import { sqsAcceptQueue } from '../queue/accept-queue.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { hmacSha256 } from '../shared/hmac.ts';
import { jsonLog } from '../shared/log.ts';
import { acceptFollowUseCase } from './accept-follow.ts';
import { makeHandler } from './handler.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('accept-follow')) => {
  const variable = readEnvironment('accept-follow', raw);
  const acceptFollow = acceptFollowUseCase({
    queue: sqsAcceptQueue(variable('AWS_REGION'), variable('FOLLOW_QUEUE_URL')),
    now: Date.now,
    formHmac: hmacSha256(variable('FORM_TOKEN_SECRET')),
    linkHmac: hmacSha256(variable('FOLLOW_LINK_SECRET')),
  });
  return makeHandler(acceptFollow, log);
};

export const handler = wire(process.env);
