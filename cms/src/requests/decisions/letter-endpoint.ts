import type { Endpoint } from 'payload';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idInPath } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { pdfDownload } from '../../pdf/desk-document.ts';
import { PdfNotMade } from '../../pdf/policy-pdf.ts';
import { decisionLetterPdf } from './decision-letter.ts';
import { messages } from './labels.ar.ts';

/** `GET /api/request-decisions/{id}/letter`: the decision letter as PDF, for staff who may read the decision; 404, 422. */
export const letterEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/letter',
  method: 'get',
  handler: async (req) => {
    const id = idInPath(req);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'request-decisions',
      where: { id: { equals: id } },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    if (req.user?.collection !== 'users' || docs[0] === undefined)
      return refused(404, { code: 'not-found', message: messages.notFound });
    try {
      const letter = await decisionLetterPdf(req, id);
      return letter === undefined
        ? refused(422, { code: 'no-letter', message: messages.noLetter })
        : pdfDownload(letter, 'decision.pdf');
    } catch (error) {
      if (!(error instanceof PdfNotMade)) throw error;
      log.error('desk-paper-not-made', { decision: id });
      return refused(503, { code: 'not-made', message: messages.notMade });
    }
  },
};
