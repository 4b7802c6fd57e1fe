import { recordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { acceptedRequest } from '@mithaq/domain/contracts/messages';
import { jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { recordRequest } from '../record-request.ts';
import { log } from '../../log.ts';

/** `POST /api/requests/record`: see the table of `contracts/cms-service-api`. */
export const recordEndpoint = serviceEndpoint('post', '/record', async (req) => {
  const accepted = await jsonBody(req, acceptedRequest);
  if (accepted === undefined) return fault(400, 'malformed');
  const result = await recordRequest(req, accepted);
  switch (result.outcome) {
    case 'unknown-association':
      return fault(404, result.outcome);
    case 'reference-clash':
      log.error('reference-clash', { association: accepted.association });
      return fault(409, result.outcome);
    case 'recorded':
    case 'amended':
    case 'already-recorded':
      if (result.outcome === 'recorded') log.info('request-recorded', { request: result.request });
      if (result.outcome === 'amended') log.info('request-amended', { request: result.request });
      return Response.json(recordOutcome.parse(result), {
        status: result.outcome === 'recorded' ? 201 : 200,
      });
  }
});
