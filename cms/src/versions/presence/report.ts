import type { CollectionAfterDeleteHook, Endpoint, PayloadRequest } from 'payload';
import { associationOf, hasRole, idOf, personOf } from '../../payload/access/roles.ts';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { textEditorRows } from '../../payload/system/text-editor-rows.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { messages as draftMessages } from '../drafts/labels.ar.ts';
import { messages } from '../labels.ar.ts';
import { readableVersion } from '../moves/readable-version.ts';
import { GONE_AFTER_MS, MOST_PAGES, pageReport, type OthersEditing } from './presence-shape.ts';

const othersEditing = async (
  req: PayloadRequest,
  version: PolicyVersion,
  page: string,
): Promise<OthersEditing> => {
  const person = req.user?.collection === 'users' ? req.user : undefined;
  const now = Date.now();
  const goneBefore = new Date(now - GONE_AFTER_MS).toISOString();
  const key = `${version.id}/${person?.id ?? ''}/${page}`;
  const known = await textEditorRows.seen(req, key, new Date(now).toISOString());
  const rows = await textEditorRows.ofVersion(req, version.id);
  const open = rows.filter(({ seenAt }) => seenAt >= goneBefore);
  const own = open.filter((row) => row.person === person?.id);
  if (open.length < rows.length) await textEditorRows.removeOf(req, version.id, goneBefore);
  if (!known && person !== undefined && own.length < MOST_PAGES) {
    await textEditorRows.add(
      req,
      { key, version: version.id, person: person.id, personName: person.name },
      new Date(now).toISOString(),
    );
  }
  return {
    updatedAt: version.updatedAt,
    others: open
      .filter((row) => row.key !== key)
      .map(({ person: who, personName, since }) => ({
        name: personName,
        own: who === person?.id,
        since,
      })),
  };
};

/**
 * `POST /api/policy-versions/{id}/editing` `{page, leaves?}`: a page that edits the text reports that it is open, and
 * hears which others are. 401, 403 for who may not edit the text, 404.
 */
export const editingEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/editing',
  method: 'post',
  handler: async (req) => {
    if (personOf(req.user) === undefined)
      return refused(401, { code: 'unauthenticated', message: draftMessages.loggedOut });
    const report = await jsonBody(req, pageReport);
    if (report === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const version = await readableVersion(req, idInPath(req));
    if (version === null) return refused(404, { code: 'not-found', message: messages.notFound });
    const isSecretary =
      hasRole(req.user, 'board-secretary') && associationOf(req.user) === idOf(version.association);
    if (!isSecretary) return refused(403, { code: 'not-yours', message: messages.notSecretary });
    if (!report.leaves) return Response.json(await othersEditing(req, version, report.page));
    await textEditorRows.remove(req, `${version.id}/${personOf(req.user)?.id ?? ''}/${report.page}`);
    return Response.json({});
  },
};

/** Deletes the rows of open pages with their draft. */
export const dropEditors: CollectionAfterDeleteHook<PolicyVersion> = async ({ doc, req }) => {
  await textEditorRows.removeOf(req, doc.id);
};
