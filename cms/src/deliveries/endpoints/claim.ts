import { claimDelivery as claimBody, deliveryToSend } from '@mithaq/domain/contracts/cms-service-api';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { claimDelivery } from '../claim-delivery.ts';

/** `POST /api/deliveries/{id}/claim`: see the table of `contracts/cms-service-api`. */
export const claimEndpoint = serviceEndpoint('post', '/:id/claim', async (req) => {
  const body = await jsonBody(req, claimBody);
  if (body === undefined) return fault(400, 'malformed');
  const now = Date.now();
  const outcome = await claimDelivery(req, {
    id: idInPath(req),
    now: new Date(now).toISOString(),
    until: new Date(now + body.leaseSeconds * 1000).toISOString(),
  });
  if (outcome.kind === 'not-found') return fault(404, 'unknown-delivery');
  if (outcome.kind === 'refused') return fault(409, outcome.reason);
  return Response.json(deliveryToSend.parse(outcome.delivery));
});
