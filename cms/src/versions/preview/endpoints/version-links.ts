import { DRAFT_PREVIEW_DAYS } from '@mithaq/domain/contracts/draft-preview';
import { isPublicRecord } from '@mithaq/domain/version/version-lifecycle';
import type { Endpoint } from 'payload';
import { associationOf, hasRole, idOf } from '../../../payload/access/roles.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { answerOfVersion } from '../../endpoints/answer-of-version.ts';
import { isOpen, linksOf, makeLink } from '../links.ts';
import type { PreviewStore } from '../preview-store.ts';
import { answerToLink } from './answer-to-link.ts';
import type { VersionPreviews } from './preview-links-shape.ts';

/** `GET /api/policy-versions/{id}/previews`: the private links of a version, for people who may read it; 404. */
export const previewsEndpoint = answerOfVersion(
  'previews',
  async (req, version): Promise<VersionPreviews> => {
    const now = Date.now();
    const mayChange =
      hasRole(req.user, 'board-secretary') && associationOf(req.user) === idOf(version.association);
    // The operator of the platform reads versions and is no staff of the association.
    const links = associationOf(req.user) === undefined ? [] : await linksOf(req, version.id);
    return {
      mayChange,
      isDraft: !isPublicRecord(version.status),
      days: DRAFT_PREVIEW_DAYS,
      links: links.map((link) => ({
        id: link.id,
        madeBy: link.madeByName,
        at: link.at,
        takenAt: link.takenAt,
        renewedBy: link.renewedByName ?? null,
        expiresAt: link.expiresAt,
        revoked: link.revokedAt ? { by: link.revokedByName ?? '', at: link.revokedAt } : null,
        isOpen: isOpen(link, now),
      })),
    };
  },
);

/**
 * `POST /api/policy-versions/{id}/previews`: 201 `{id, address, expiresAt}`, the address this once; 403, 404; 409 the
 * version is published or has ten open links; 503 the store does not answer.
 */
export const makePreviewEndpoint = (store: PreviewStore): Omit<Endpoint, 'root'> => ({
  path: '/:id/previews',
  method: 'post',
  handler: async (req) => answerToLink(await makeLink(req, store, idInPath(req))),
});
