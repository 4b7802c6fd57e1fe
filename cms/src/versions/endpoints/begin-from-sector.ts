import { commonModelOf } from '@mithaq/domain/catalogue/common-model-of';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../payload/access/roles.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { messages } from '../labels.ar.ts';
import { policyTextFields } from '../mapping/policy-text.ts';

const body = z.object({ policy: z.string().min(1).max(64) });

/**
 * `POST /api/policy-versions/begin-from-sector {policy}`: makes a draft with the text that the sector has in common for
 * this kind of policy. 201 `{id}` of the draft; 403 for everybody but a secretary of the policy's association, 404 for a
 * policy that the person may not read, 422 `no-sector-text` for a kind whose text is not in common.
 */
export const beginFromSectorEndpoint: Omit<Endpoint, 'root'> = {
  path: '/begin-from-sector',
  method: 'post',
  handler: async (req) => {
    const asked = await jsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'policies',
      where: { id: { equals: asked.policy } },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    const policy = docs[0];
    if (policy === undefined) return refused(404, { code: 'not-found', message: messages.policyNotFound });
    const association = idOf(policy.association) ?? '';
    if (!hasRole(req.user, 'board-secretary') || associationOf(req.user) !== association)
      return refused(403, { code: 'not-yours', message: messages.notSecretary });
    const text = commonModelOf(policy);
    if (text === undefined) return refused(422, { code: 'no-sector-text', message: messages.noSectorText });
    const draft = await req.payload.create({
      ...asSystem(req),
      collection: 'policy-versions',
      depth: 0,
      data: {
        association,
        policy: policy.id,
        status: 'draft',
        ...policyTextFields({ ...text, title: policy.title }),
      },
    });
    return Response.json({ id: draft.id }, { status: 201 });
  },
};
