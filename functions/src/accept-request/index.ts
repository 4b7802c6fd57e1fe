import { sqsAcceptQueue } from '../queue/accept-queue.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { hmacSha256 } from '../shared/hmac.ts';
import { jsonLog } from '../shared/log.ts';
import { acceptRequestUseCase } from './accept-request.ts';
import { makeHandler } from './handler.ts';
import { sentForms } from './sent-forms.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('accept-request')) => {
  const variable = readEnvironment('accept-request', raw);
  const acceptRequest = acceptRequestUseCase({
    queue: sqsAcceptQueue(variable('AWS_REGION'), variable('REQUEST_QUEUE_URL')),
    forms: sentForms(),
    now: Date.now,
    tokenHmac: hmacSha256(variable('FORM_TOKEN_SECRET')),
    referenceHmac: hmacSha256(variable('REFERENCE_SECRET')),
  });
  return makeHandler(acceptRequest, log);
};

export const handler = wire(process.env);
