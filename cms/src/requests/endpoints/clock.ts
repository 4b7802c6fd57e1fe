import { requestClockStep } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { runRequestClock } from '../clock.ts';

/** `POST /api/requests/clock`: see the table of `contracts/cms-service-api`. */
export const clockEndpoint = serviceEndpoint('post', '/clock', async (req) =>
  Response.json(requestClockStep.parse(await runRequestClock(req, new Date().toISOString()))),
);
