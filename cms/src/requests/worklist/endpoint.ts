import type { Endpoint } from 'payload';
import { associationOf, personOf } from '../../payload/access/roles.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { access } from '../access.ts';
import { messages } from '../labels.ar.ts';
import { messages as sittingMessages } from '../sittings/labels.ar.ts';
import { worklistQuestion } from './worklist-shape.ts';
import { worklist } from './worklist.ts';

/**
 * `POST /api/requests/worklist {view, search?, after?}`: a page of the work list. By POST, so that a name or a mobile
 * stands in no address and no access log.
 */
export const worklistEndpoint: Omit<Endpoint, 'root'> = {
  path: '/worklist',
  method: 'post',
  handler: async (req) => {
    if (
      personOf(req.user) === undefined ||
      associationOf(req.user) === undefined ||
      (await access.read?.({ req })) === false
    )
      return refused(403, { code: 'not-yours', message: sittingMessages.notYours });
    const question = await jsonBody(req, worklistQuestion);
    if (question === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    return Response.json(await worklist(req, question, Date.now()), {
      headers: { 'cache-control': 'no-store' },
    });
  },
};
