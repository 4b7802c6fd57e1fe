import { makeSqsClient } from '../aws/sqs-client.ts';
import { hmacSha256 } from '../crypto/hmac.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { sqsAcceptQueue } from '../queue/adapters/sqs-accept-queue.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { acceptRequestUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('accept-request')) => {
  const variables = parseEnvironment(environment, raw);
  const acceptRequest = acceptRequestUseCase({
    queue: sqsAcceptQueue(makeSqsClient(variables.AWS_REGION), variables.REQUEST_QUEUE_URL),
    now: Date.now,
    tokenHmac: hmacSha256(variables.FORM_TOKEN_SECRET),
    referenceHmac: hmacSha256(variables.REFERENCE_SECRET),
  });
  return { handler: makeHandler(acceptRequest, log) };
};
