import { destructionStep } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { destroyDue } from './destroy-due.ts';

/** `POST /api/requests/destroy-due`: see the table of `contracts/cms-service-api`. */
export const destroyDueEndpoint = serviceEndpoint('post', '/destroy-due', async (req) =>
  Response.json(destructionStep.parse(await destroyDue(req, new Date().toISOString()))),
);
