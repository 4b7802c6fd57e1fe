import type { Endpoint } from 'payload';
import { z } from 'zod';
import { emblemForPaper } from '../../../associations/emblem/emblem-for-paper.ts';
import { associationProfileOf } from '../../../associations/public-index/association-profile.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { draftPdf } from '../../../pdf/draft-pdf.ts';
import { readableVersion } from '../../moves/readable-version.ts';
import { placeOfVersion } from '../../publish/place-of-version.ts';
import { answerWithPdf } from '../answer-with-pdf.ts';
import { draftToPrint } from '../draft-to-print.ts';
import { messages } from '../labels.ar.ts';

const query = z.object({ changes: z.enum(['true', 'false']).default('false') });

/**
 * `GET /api/policy-versions/{id}/draft-pdf?changes=true`: the draft as a PDF with the mark «مسودة», perhaps with what it
 * changes, for people who may read it; 400, 404; 409 the version is published; 422 the PDF is too large.
 */
export const draftPdfEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/draft-pdf',
  method: 'get',
  handler: async (req) => {
    const asked = query.safeParse(req.query);
    if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
    const version = await readableVersion(req, idInPath(req));
    if (version === null) return refused(404, { code: 'not-found', message: messages.notFound });
    const { association, policy } = await placeOfVersion(req, version);
    const profile = associationProfileOf(association);
    const withChanges = asked.data.changes === 'true';
    const draft = await draftToPrint(req, version, policy, { withChanges });
    if (draft === undefined) return refused(409, { code: 'draft.published', message: messages.published });
    return answerWithPdf({
      name: messages.draftName(draft.title),
      tooLarge: messages.draftTooLarge,
      make: async () => {
        const emblem = await emblemForPaper(req, { profile, neutral: false });
        return draftPdf(profile, draft, new Date().toISOString(), emblem);
      },
    });
  },
};
