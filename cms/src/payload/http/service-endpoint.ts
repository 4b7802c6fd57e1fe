import type { Endpoint, PayloadRequest } from 'payload';
import { isService } from '../access/roles.ts';
import { fault } from './reasons.ts';

/** Defines an endpoint for functions alone; it refuses people, whatever their role, and nobody. */
export const serviceEndpoint = (
  method: 'get' | 'post',
  path: string,
  answer: (req: PayloadRequest) => Promise<Response>,
): Omit<Endpoint, 'root'> => ({
  method,
  path,
  handler: async (req) => {
    if (!req.user) return fault(401, 'unauthenticated');
    if (!isService(req.user)) return fault(403, 'not-a-service');
    return answer(req);
  },
});
