import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { asUser } from '../../../payload/access/as-user.ts';
import { personOf } from '../../../payload/access/roles.ts';
import { cleanFields } from '../../../payload/fields/clean-fields.ts';
import { idInPath, verbatimJsonBody } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { StaleSave } from '../../../saves/refuse-stale-save.ts';
import { sectionsField } from '../../fields/text.ts';
import { messages as versionMessages } from '../../labels.ar.ts';
import { readableVersion } from '../../moves/readable-version.ts';
import { readSections } from '../../text/read-sections.ts';
import { BEGINS_DRAFT, keepDraft } from '../keep-draft.ts';
import { messages } from '../labels.ar.ts';

const typedText = z.object({
  /** The hook `take-text.ts` reads the text as it reads that of every other door. */
  sections: z.custom<PolicySection[]>((given) => Array.isArray(given)),
  /** `updatedAt` of the version that the text was written in. */
  updatedAt: z.iso.datetime(),
  /** Begins a row of the history, so that the text before a restoration stays there. */
  begins: z.boolean().default(false),
});

/** Keeps a text whose save was refused in the history, where its author finds it and nobody loses it. */
const keepAside = (req: PayloadRequest, id: string, typed: readonly PolicySection[]): Promise<void> =>
  inTransaction(req, async () => {
    const version = await readableVersion(req, id);
    const read = readSections(cleanFields([sectionsField()], { sections: typed }).data.sections);
    if (version === null || read.kind === 'refused') return;
    await keepDraft(req, version, {
      sections: read.sections,
      savedAt: new Date().toISOString(),
      refused: true,
      begins: true,
    });
  });

/**
 * `POST /api/policy-versions/{id}/text` `{sections, updatedAt, begins?}`: saves the text alone, as the editor does some seconds
 * after the last key, with the rights and the rules of every save and without the steps of the desk. 200 `{updatedAt}`;
 * 400 the text is refused; 401, 403; 409 `stale`: the version is newer than `updatedAt`, and the history has the text.
 */
export const saveTextEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/text',
  method: 'post',
  handler: async (req) => {
    if (personOf(req.user) === undefined)
      return refused(401, { code: 'unauthenticated', message: messages.loggedOut });
    const body = await verbatimJsonBody(req, typedText);
    if (body === undefined) return refused(400, { code: 'malformed', message: versionMessages.malformed });
    const id = idInPath(req);
    try {
      const { updatedAt } = await req.payload.update({
        ...asUser(req),
        collection: 'policy-versions',
        id,
        depth: 0,
        data: { sections: body.sections, updatedAt: body.updatedAt },
        context: { [BEGINS_DRAFT]: body.begins },
      });
      return Response.json({ updatedAt });
    } catch (error) {
      if (!(error instanceof StaleSave)) throw error;
      await keepAside(req, id, body.sections);
      return refused(409, { code: 'stale', message: error.newerState });
    }
  },
};
