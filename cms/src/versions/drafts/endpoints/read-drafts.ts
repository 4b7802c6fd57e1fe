import type { Endpoint } from 'payload';
import type { z } from 'zod';
import { idInPath } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { textDraftRows } from '../../../payload/system/text-draft-rows.ts';
import { answerOfVersion } from '../../endpoints/answer-of-version.ts';
import { messages as versionMessages } from '../../labels.ar.ts';
import { readableVersion } from '../../moves/readable-version.ts';
import { storedSections } from '../../text/stored-sections.ts';
import type { draftList, draftText } from '../draft-shape.ts';
import { messages } from '../labels.ar.ts';

/** `GET /api/policy-versions/{id}/drafts`: the history of a draft without its texts, the latest first. */
export const draftsEndpoint = answerOfVersion(
  'drafts',
  async (req, version): Promise<z.infer<typeof draftList>> => ({
    drafts: (await textDraftRows.list(req, version.id)).map(
      ({ id, personName, beganAt, savedAt, refused: isRefused }) => ({
        id,
        by: personName ?? null,
        beganAt,
        savedAt,
        refused: isRefused === true,
      }),
    ),
  }),
);

/** `GET /api/policy-versions/{id}/drafts/{draft}`: a text of the history; 404 where the person may not read it. */
export const draftEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/drafts/:draft',
  method: 'get',
  handler: async (req) => {
    const version = await readableVersion(req, idInPath(req));
    if (version === null) return refused(404, { code: 'not-found', message: versionMessages.notFound });
    const asked = req.routeParams?.draft;
    const draft = typeof asked === 'string' ? await textDraftRows.one(req, version.id, asked) : undefined;
    if (draft === undefined) return refused(404, { code: 'not-found', message: messages.draftNotFound });
    const text: z.infer<typeof draftText> = { sections: storedSections(draft.sections) };
    return Response.json(text);
  },
};
