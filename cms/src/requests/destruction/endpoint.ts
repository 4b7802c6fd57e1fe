import type { Endpoint } from 'payload';
import { destroyDueStep, destructionStep } from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import type { Environment } from '../../environment.ts';
import { sentPaperStore } from '../sent-papers/sent-paper-file.ts';
import { destroyDue } from './destroy-due.ts';

/** `POST /api/requests/destroy-due`: see the table of `contracts/cms-service-api`. */
export const destroyDueEndpoint = (uploads: Environment['uploads']): Omit<Endpoint, 'root'> => {
  const papers = sentPaperStore(uploads);
  return serviceEndpoint('post', '/destroy-due', async (req) => {
    // A function of the release before sends no body: it begins with the first association each time.
    const { after } = (await jsonBody(req, destroyDueStep)) ?? {};
    const step = await destroyDue(
      req,
      new Date().toISOString(),
      papers,
      after === undefined ? {} : { after },
    );
    return Response.json(destructionStep.parse(step));
  });
};
