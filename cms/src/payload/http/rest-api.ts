import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload';
import { requiringPayload } from './answer-database-trouble.ts';
import { answeringProblems } from './answer-problems.ts';
import { protectingBesideProxy } from './headers-beside-proxy.ts';
import { onlyEndpointsInUse, type EndpointInUse } from './only-endpoints-in-use.ts';
import { retryingConflicts } from './retry-conflicts.ts';

/**
 * Returns what answers every request below `/api`, from the outside in: errors are answered as problems, only the
 * endpoints of the list are let through, an outage of the database is answered before Payload is asked, and what a
 * concurrent write refused is run again. `key` tells several instances in one process apart.
 */
export const restApi = (
  config: SanitizedConfig | Promise<SanitizedConfig>,
  inUse: readonly EndpointInUse[],
  key?: string,
): ((request: Request) => Promise<Response>) =>
  protectingBesideProxy(
    answeringProblems(
      onlyEndpointsInUse(
        config,
        inUse,
        requiringPayload(
          async () => getPayload({ config: await config, ...(key === undefined ? {} : { key }) }),
          retryingConflicts(async (request) =>
            handleEndpoints({
              config,
              request,
              ...(key === undefined ? {} : { payloadInstanceCacheKey: key }),
            }),
          ),
        ),
      ),
    ),
  );
