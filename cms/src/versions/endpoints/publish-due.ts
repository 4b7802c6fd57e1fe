import { publishDueOutcome, publishDueStep } from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { publishDue } from '../publish/publish-due.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';

/**
 * `POST /api/policy-versions/publish-due {except?}`: publishes some of the versions whose scheduled day has begun;
 * idempotent. A call without a body, as the release before makes it, excepts nothing.
 */
export const publishDueEndpoint = (register: RegisterWriter) =>
  serviceEndpoint('post', '/publish-due', async (req) => {
    const { except } = (await jsonBody(req, publishDueStep)) ?? { except: [] };
    const done = await publishDue(register, req, new Date().toISOString(), { except });
    return Response.json(publishDueOutcome.parse(done));
  });
