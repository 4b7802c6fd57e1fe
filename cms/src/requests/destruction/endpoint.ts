import type { Endpoint } from 'payload';
import { destructionStep } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import type { Environment } from '../../environment.ts';
import { sentPaperStore } from '../sent-papers/sent-paper-file.ts';
import { destroyDue } from './destroy-due.ts';

/** `POST /api/requests/destroy-due`: see the table of `contracts/cms-service-api`. */
export const destroyDueEndpoint = (uploads: Environment['uploads']): Omit<Endpoint, 'root'> => {
  const papers = sentPaperStore(uploads);
  return serviceEndpoint('post', '/destroy-due', async (req) =>
    Response.json(destructionStep.parse(await destroyDue(req, new Date().toISOString(), papers))),
  );
};
