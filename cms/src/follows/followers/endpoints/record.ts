import { followOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { followMessage } from '@mithaq/domain/contracts/messages';
import { jsonBody } from '../../../payload/http/json-body.ts';
import { fault } from '../../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../../payload/http/service-endpoint.ts';
import { recordFollow } from '../../record-follow.ts';

/** `POST /api/followers/record`: see the table of `contracts/cms-service-api`. */
export const recordEndpoint = serviceEndpoint('post', '/record', async (req) => {
  const message = await jsonBody(req, followMessage);
  if (message === undefined) return fault(400, 'malformed');
  const result = await recordFollow(req, message);
  if (result === 'unknown-policy') return fault(404, result);
  return Response.json(followOutcome.parse(result));
});
