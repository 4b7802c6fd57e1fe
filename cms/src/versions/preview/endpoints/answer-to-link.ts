import { refused } from '../../../payload/http/reasons.ts';
import { messages as versionMessages } from '../../labels.ar.ts';
import { messages } from '../labels.ar.ts';
import type { LinkOutcome } from '../links.ts';

/** Answers with the status and the body of what became of a link; the address is in the answer to its making alone. */
export const answerToLink = (outcome: LinkOutcome): Response => {
  switch (outcome.kind) {
    case 'made': {
      const { link, address } = outcome;
      const made = { id: link.id, address, expiresAt: link.expiresAt };
      return Response.json(made, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }
    case 'changed':
      return Response.json({ done: true });
    case 'published':
      return refused(409, { code: 'preview.published', message: messages.published });
    case 'closed':
      return refused(409, { code: 'preview.closed', message: messages.closed });
    case 'too-many':
      return refused(409, { code: 'preview.too-many', message: messages.tooMany });
    case 'not-found':
      return refused(404, { code: 'not-found', message: messages.notFound });
    case 'not-yours':
      return refused(403, { code: 'not-yours', message: messages.notSecretary });
    case 'moved-meanwhile':
      return refused(409, { code: 'moved-meanwhile', message: versionMessages.movedMeanwhile });
  }
};
