import {
  leaseSourceFile,
  readingOutcome,
  readingProgress,
  sourceFileToRead,
  waitingSourceFiles,
} from '@mithaq/domain/contracts/source-file';
import type { Endpoint } from 'payload';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import {
  leaseReading,
  recordOutcome,
  recordProgress,
  releaseReading,
  waitingToBeRead,
} from '../reading-steps.ts';

/**
 * Endpoints of `read-document`: see the table of `contracts/cms-service-api`. Their paths have a beginning of their own,
 * because the firewall does not count calls below it.
 */
export const workerEndpoints: readonly Omit<Endpoint, 'root'>[] = [
  serviceEndpoint('post', '/worker/:id/claim', async (req) => {
    const body = await jsonBody(req, leaseSourceFile);
    if (body === undefined) return fault(400, 'malformed');
    const outcome = await leaseReading(req, idInPath(req), body.leaseSeconds, Date.now());
    if (outcome.kind === 'not-found') return fault(404, 'unknown-source-file');
    if (outcome.kind === 'refused') return fault(409, outcome.reason);
    return Response.json(sourceFileToRead.parse({ name: outcome.name }));
  }),
  serviceEndpoint('post', '/worker/:id/release', async (req) =>
    (await releaseReading(req, idInPath(req), Date.now())) ? Response.json({}) : fault(409, 'settled'),
  ),
  serviceEndpoint('post', '/worker/:id/progress', async (req) => {
    const body = await jsonBody(req, readingProgress);
    if (body === undefined) return fault(400, 'malformed');
    return (await recordProgress(req, idInPath(req), body, Date.now()))
      ? Response.json({})
      : fault(409, 'settled');
  }),
  serviceEndpoint('post', '/worker/:id/outcome', async (req) => {
    const body = await jsonBody(req, readingOutcome);
    if (body === undefined) return fault(400, 'malformed');
    return (await recordOutcome(req, idInPath(req), body, Date.now()))
      ? Response.json({})
      : fault(409, 'settled');
  }),
  serviceEndpoint('get', '/worker/waiting', async (req) =>
    Response.json(waitingSourceFiles.parse({ sourceFiles: await waitingToBeRead(req, Date.now()) })),
  ),
];
