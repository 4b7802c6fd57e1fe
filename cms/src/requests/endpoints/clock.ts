import { requestClockPlace, requestClockStep } from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { runRequestClock } from '../clock.ts';

/** `POST /api/requests/clock`: see the table of `contracts/cms-service-api`. */
export const clockEndpoint = serviceEndpoint('post', '/clock', async (req) => {
  const papers = await jsonBody(req, requestClockPlace);
  return Response.json(requestClockStep.parse(await runRequestClock(req, new Date().toISOString(), papers)));
});
