import type { Endpoint, PayloadRequest } from 'payload';
import { idInPath } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { readableVersion } from '../moves/readable-version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { messages } from '../labels.ar.ts';

/**
 * `GET /api/policy-versions/{id}/{name}`: the result of `answerOf` for the version, as JSON; 404 for a person who may
 * not read it.
 */
export const answerOfVersion = <Answer>(
  name: string,
  answerOf: (req: PayloadRequest, version: PolicyVersion) => Promise<Answer>,
): Omit<Endpoint, 'root'> => ({
  path: `/:id/${name}`,
  method: 'get',
  handler: async (req) => {
    const version = await readableVersion(req, idInPath(req));
    if (version === null) return refused(404, { code: 'not-found', message: messages.notFound });
    return Response.json(await answerOf(req, version));
  },
});
