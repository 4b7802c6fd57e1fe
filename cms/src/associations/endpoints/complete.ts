import {
  completeAssociations as asked,
  completedAssociations,
} from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { completeAssociations } from '../../versions/publish/complete-associations.ts';
import { log } from '../../log.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';

/** `POST /api/associations/complete`: see the table of `contracts/cms-service-api`. */
export const completeEndpoint = (register: RegisterWriter) =>
  serviceEndpoint('post', '/complete', async (req) => {
    const body = await jsonBody(req, asked);
    if (body === undefined) return fault(400, 'malformed');
    try {
      return Response.json(
        completedAssociations.parse(await completeAssociations(register, req, body.after)),
      );
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-unavailable');
      return fault(503, 'register-unavailable');
    }
  });
