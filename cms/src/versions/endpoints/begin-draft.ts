import { pastedText } from '@mithaq/domain/contracts/pasted-text';
import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import type { Endpoint } from 'payload';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { messages } from '../labels.ar.ts';
import { beginDraft } from '../reading/begin-draft.ts';

/**
 * `POST /api/policy-versions/begin` with a `PastedText`: 201 `{id}` of the draft; 403 for everybody but a secretary of
 * the policy's association, 404 for a policy that the person may not read, 422 for a text that is empty or too long.
 */
export const beginDraftEndpoint: Omit<Endpoint, 'root'> = {
  path: '/begin',
  method: 'post',
  handler: async (req) => {
    const pasted = await jsonBody(req, pastedText);
    if (pasted === undefined) return refused(422, { code: 'too-long', message: messages.pastedTooLong });
    const outcome = await beginDraft(req, pasted);
    switch (outcome.kind) {
      case 'begun':
        return Response.json({ id: outcome.id }, { status: 201 });
      case 'not-found':
        return refused(404, { code: 'not-found', message: messages.policyNotFound });
      case 'not-yours':
        return refused(403, { code: 'not-yours', message: messages.notSecretary });
      case 'empty':
        return refused(422, { code: 'empty', message: messages.pastedNothing });
      case 'over-limit':
        return refused(422, {
          code: 'over-limit',
          message: outcome.gap === undefined ? messages.pastedOverLimit : textSizeMessage(outcome.gap),
          path: outcome.path.map(String).join('.'),
        });
    }
  },
};
