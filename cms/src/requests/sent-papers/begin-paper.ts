import { MOST_PAPERS, type CmsTrackCall, type TrackPaperBegun } from '@mithaq/domain/contracts/tracking-api';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import type { PayloadRequest } from 'payload';
import { beginUpload } from '../../associations/documents/uploads/begin-upload.ts';
import type { IncomingFiles } from '../../associations/documents/uploads/incoming-files.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { siteUrlOf } from '../../register/site-url.ts';
import { requestOfSession } from '../tracking/sessions/sessions.ts';
import { paperNameOf } from './paper-name.ts';
import { sentByHer, sentPapersOf, takesPapers } from './papers-of.ts';

/** The one who sends in a row of `pending-uploads`: the request, because its owner has no account. */
export const senderOf = (request: string): string => `request:${request}`;

/** Returns the ticket with which this server takes a file itself; a bucket has a signature instead. */
export const ticketOf = (req: PayloadRequest, upload: string, back: string): string =>
  keyedHash(req, ['sent-paper', upload, back]);

/** Returns the path, below the CMS's address, at which this server takes a file itself. */
const receivingPath = (upload: string): string => `/api/requests/track/papers/${upload}`;

/**
 * Begins a paper and returns the form with which a browser sends it. A request has a share of twenty uploads an hour,
 * whatever becomes of them. `cmsUrl` is the CMS's own address.
 */
export const beginPaper = async (
  req: PayloadRequest,
  incoming: IncomingFiles,
  cmsUrl: string,
  { session, association, name }: CmsTrackCall<'paper-begin'>,
): Promise<TrackPaperBegun | 'session-over' | 'not-now' | 'too-many-papers' | 'too-many-uploads'> => {
  const request = await requestOfSession(req, { session, association });
  if (request === undefined) return 'session-over';
  if (!takesPapers(request)) return 'not-now';
  const papers = await sentPapersOf(asSystem(req), request.id);
  if (papers.filter(sentByHer).length >= MOST_PAPERS) return 'too-many-papers';
  const now = Date.now();
  const begun = {
    person: senderOf(request.id),
    association: idOf(request.association) ?? '',
    name: paperNameOf(name),
    // A form says no size beforehand.
    size: UPLOAD_LIMIT_BYTES,
  };
  const row = await beginUpload(req, begun, now);
  if (row === undefined) return 'too-many-uploads';
  const upload = row.id;
  const page =
    association === undefined ? siteUrlOf(req, '') : `${siteUrlOf(req, association)}/${association}`;
  const back = `${page}/track/paper/sent/${upload}/`;
  const form = await incoming.formOf(upload, back, now);
  if (form !== undefined) return { upload, ...form };
  return {
    upload,
    action: `${cmsUrl}${receivingPath(upload)}`,
    fields: { success_action_redirect: back, ticket: ticketOf(req, upload, back) },
  };
};
