import { publishDueOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { publishDue } from '../publish/publish-due.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';

/** `POST /api/policy-versions/publish-due`: publishes the versions whose scheduled day has begun; idempotent. */
export const publishDueEndpoint = (register: RegisterWriter) =>
  serviceEndpoint('post', '/publish-due', async (req) =>
    Response.json(publishDueOutcome.parse(await publishDue(register, req, new Date().toISOString()))),
  );
