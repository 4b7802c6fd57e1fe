import { mergedWords } from '@mithaq/domain/contracts/cms-service-api';
import { log } from '../../log.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { compactSearch } from '../../register/compact-search.ts';
import {
  RegisterConflict,
  RegisterUnavailable,
  type RegisterWriter,
} from '../../register/register-writer.ts';

/** `POST /api/associations/merge-words`: see the table of `contracts/cms-service-api`. */
export const mergeWordsEndpoint = (register: RegisterWriter) =>
  serviceEndpoint('post', '/merge-words', async () => {
    try {
      return Response.json(mergedWords.parse(await compactSearch(register, new Date())));
    } catch (error) {
      // Another call merges at this moment, and the words that it does not take are those of the next run.
      if (error instanceof RegisterConflict)
        return Response.json(mergedWords.parse({ associations: 0, more: false }));
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-unavailable');
      return fault(503, 'register-unavailable');
    }
  });
