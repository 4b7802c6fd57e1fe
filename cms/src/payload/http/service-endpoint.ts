import type { Endpoint, PayloadRequest } from 'payload';
import { isService } from '../access/roles.ts';

/** Defines an endpoint for functions alone; it refuses people, whatever their role, and nobody. */
export const serviceEndpoint = (
  method: 'get' | 'post',
  path: string,
  answer: (req: PayloadRequest) => Promise<Response>,
): Omit<Endpoint, 'root'> => ({
  method,
  path,
  handler: async (req) => {
    if (!req.user) return Response.json({ fault: 'unauthenticated' }, { status: 401 });
    if (!isService(req.user)) return Response.json({ fault: 'not-a-service' }, { status: 403 });
    return answer(req);
  },
});

export const fault = (status: 400 | 404 | 409 | 503, code: string): Response =>
  Response.json({ fault: code }, { status });
