import type { Endpoint } from 'payload';
import { idInPath } from '../../../payload/http/json-body.ts';
import { renewLink, revokeLink } from '../links.ts';
import type { PreviewStore } from '../preview-store.ts';
import { answerToLink } from './answer-to-link.ts';

/** `POST /api/preview-links/{id}/renew`: 200; 403, 404; 409 the link is closed or the version is published; 503. */
export const renewEndpoint = (store: PreviewStore): Omit<Endpoint, 'root'> => ({
  path: '/:id/renew',
  method: 'post',
  handler: async (req) => answerToLink(await renewLink(req, store, idInPath(req))),
});

/** `POST /api/preview-links/{id}/revoke`: 200, also for a link that is closed already; 403, 404, 503. */
export const revokeEndpoint = (store: PreviewStore): Omit<Endpoint, 'root'> => ({
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => answerToLink(await revokeLink(req, store, idInPath(req))),
});
