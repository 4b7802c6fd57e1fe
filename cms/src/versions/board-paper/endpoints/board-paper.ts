import { textSizeGap } from '@mithaq/domain/policy/text-size';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { emblemForPaper } from '../../../associations/emblem/emblem-for-paper.ts';
import { associationProfileOf } from '../../../associations/public-index/association-profile.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { associationOf, hasRole, idOf } from '../../../payload/access/roles.ts';
import { jsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { boardPaperPdf } from '../../../pdf/draft-pdf.ts';
import type { DraftForBoard } from '../../../pdf/printed-draft.ts';
import { readableVersion } from '../../moves/readable-version.ts';
import { placeOfVersion } from '../../publish/place-of-version.ts';
import { answerWithPdf } from '../answer-with-pdf.ts';
import { draftToPrint } from '../draft-to-print.ts';
import { messages } from '../labels.ar.ts';
import { MOST_DRAFTS } from './board-paper-limits.ts';

/** A number or a day as the secretary writes it; blank counts as not given. */
const written = z
  .string()
  .max(60)
  .transform((text) => text.trim())
  .optional();

const paperBody = z.object({
  drafts: z
    .array(z.object({ id: z.string().max(60), resolution: written }))
    .min(1)
    .max(MOST_DRAFTS)
    .refine((drafts) => new Set(drafts.map(({ id }) => id)).size === drafts.length),
  meeting: written,
  session: written,
  day: written,
});
type PaperBody = z.infer<typeof paperBody>;

type Collected =
  | { readonly kind: 'collected'; readonly drafts: readonly DraftForBoard[] }
  | { readonly kind: 'not-found' | 'published' | 'too-large' };

/** Collects the drafts in the order that the secretary chose, of the association alone. */
const collect = async (
  req: PayloadRequest,
  association: string,
  chosen: PaperBody['drafts'],
): Promise<Collected> => {
  const drafts: DraftForBoard[] = [];
  for (const { id, resolution } of chosen) {
    const version = await readableVersion(req, id);
    if (version === null || idOf(version.association) !== association) return { kind: 'not-found' };
    const { policy } = await placeOfVersion(req, version);
    const draft = await draftToPrint(req, version, policy, { withChanges: true });
    if (draft === undefined) return { kind: 'published' };
    drafts.push(resolution ? { ...draft, resolution } : draft);
    // A paper is no larger than one version may be: setting it in print takes time that grows with its text.
    if (drafts.length > 1 && textSizeGap(drafts.flatMap(({ sections }) => sections)) !== undefined)
      return { kind: 'too-large' };
  }
  return { kind: 'collected', drafts };
};

const meetingOf = ({ meeting, session, day }: PaperBody) => ({
  ...(meeting ? { meeting } : {}),
  ...(session ? { session } : {}),
  ...(day ? { day } : {}),
});

/**
 * `POST /api/policy-versions/board-paper {drafts: [{id, resolution?}], meeting?, session?, day?}`: one PDF for a meeting of
 * the board, for a secretary of the drafts' association; 400, 403; 404 a draft is not hers to read; 409 one is
 * published; 422 too large.
 */
export const boardPaperEndpoint: Omit<Endpoint, 'root'> = {
  path: '/board-paper',
  method: 'post',
  handler: async (req) => {
    const own = associationOf(req.user);
    if (own === undefined || !hasRole(req.user, 'board-secretary'))
      return refused(403, { code: 'not-yours', message: messages.notSecretary });
    const body = await jsonBody(req, paperBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const collected = await collect(req, own, body.drafts);
    switch (collected.kind) {
      case 'not-found':
        return refused(404, { code: 'not-found', message: messages.someNotFound });
      case 'published':
        return refused(409, { code: 'draft.published', message: messages.somePublished });
      case 'too-large':
        return refused(422, { code: 'pdf.too-large', message: messages.tooLarge });
      case 'collected': {
        const association = await req.payload.findByID({
          ...asSystem(req),
          collection: 'associations',
          id: own,
          depth: 0,
        });
        const profile = associationProfileOf(association);
        return answerWithPdf({
          name: messages.paperName,
          tooLarge: messages.tooLarge,
          make: async () => {
            const emblem = await emblemForPaper(req, { profile, neutral: false });
            return boardPaperPdf(
              profile,
              meetingOf(body),
              collected.drafts,
              new Date().toISOString(),
              emblem,
            );
          },
        });
      }
    }
  },
};
