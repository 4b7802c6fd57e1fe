import { markDelivery as markBody } from '@mithaq/domain/contracts/cms-service-api';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { markDelivery } from '../record-delivery-outcome.ts';

/** `POST /api/deliveries/{id}/mark`: see the table of `contracts/cms-service-api`. */
export const markEndpoint = serviceEndpoint('post', '/:id/mark', async (req) => {
  const mark = await jsonBody(req, markBody);
  if (mark === undefined) return fault(400, 'malformed');
  const outcome = await markDelivery(req, idInPath(req), mark);
  if (outcome === 'not-found') return fault(404, 'unknown-delivery');
  if (outcome === 'refused') return fault(409, 'already-settled');
  return Response.json({ state: mark.state });
});
