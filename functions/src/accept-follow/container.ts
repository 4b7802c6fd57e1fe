import { makeSqsClient } from '../aws/sqs-client.ts';
import { hmacSha256 } from '../crypto/hmac.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsAcceptQueue } from '../queue/adapters/sqs-accept-queue.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { acceptFollowUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('accept-follow')) => {
  const variables = parseEnvironment(environment, raw);
  const acceptFollow = acceptFollowUseCase({
    queue: sqsAcceptQueue(makeSqsClient(variables.AWS_REGION), variables.FOLLOW_QUEUE_URL),
    now: Date.now,
    formHmac: hmacSha256(variables.FORM_TOKEN_SECRET),
    linkHmac: hmacSha256(variables.FOLLOW_LINK_SECRET),
  });
  return { handler: makeHandler(acceptFollow, log) };
};
