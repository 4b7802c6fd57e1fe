import { emailEvent } from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { noteEmailEvent } from '../record-delivery-outcome.ts';

/** `POST /api/deliveries/events`: see the table of `contracts/cms-service-api`. */
export const eventsEndpoint = serviceEndpoint('post', '/events', async (req) => {
  const event = await jsonBody(req, emailEvent);
  if (event === undefined) return fault(400, 'malformed');
  return (await noteEmailEvent(req, event)) ? Response.json({ noted: true }) : fault(404, 'unknown-message');
});
