import { shownFileName } from '@mithaq/domain/upload/file-name';
import { create as contentDisposition } from 'content-disposition';
import type { PayloadRequest, UploadConfig } from 'payload';
import { z } from 'zod';
import { log } from '../../../log.ts';
import { asUser } from '../../../payload/access/as-user.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { messages } from './messages.ar.ts';
import { originalKey } from './originals.ts';
import { UploadsUnavailable, type Found, type UploadStore } from './upload-store.ts';

const row = z.object({ id: z.string(), filename: z.string(), mimeType: z.string() });

/** Row of an upload with its file. */
export type Uploaded = z.infer<typeof row>;

type FileHandler = NonNullable<UploadConfig['handlers']>[number];

/** Headers of every file: it is shown or downloaded, and never runs or is cached by others. */
const fileHeaders = (): Headers =>
  new Headers({
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });

/** Answers with a sentence, which a person reads who opened the address of a file or sent one without a script. */
export const said = (status: number, message: string): Response => {
  const headers = fileHeaders();
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  return new Response(message, { status, headers });
};

/**
 * Answers with the file that was found, under its name in any script (RFC 6266); or says why there is none, in words for
 * whoever can do something about it.
 */
export const answerWithFile = async (
  find: Promise<Found>,
  name: string,
  type: string,
  { held, missing }: Readonly<Record<'held' | 'missing', string>> = messages,
): Promise<Response> => {
  try {
    const found = await find;
    if ('state' in found) return found.state === 'held' ? said(409, held) : said(404, missing);
    const headers = fileHeaders();
    if ('address' in found) {
      headers.set('Location', found.address);
      return new Response(null, { status: 302, headers });
    }
    headers.set('Content-Type', type);
    headers.set('Content-Length', String(found.size));
    headers.set('Content-Disposition', contentDisposition(name, { type: 'inline' }));
    return new Response(found.bytes, { headers });
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    return said(503, messages.unreachable);
  }
};

/** Answers with the file; Payload has checked before the call that this person may read the row. */
export const giveFile =
  (find: (upload: Uploaded) => Promise<Found>): FileHandler =>
  async (_req, { doc }) => {
    const upload = row.safeParse(doc);
    if (!upload.success) return said(404, messages.missing);
    return answerWithFile(find(upload.data), shownFileName(upload.data.filename), upload.data.mimeType);
  };

const withOriginal = z.object({ original: z.object({ name: z.string() }) });

/** `GET /api/documents/{id}/original`: the bytes as they were sent, where the kept file is a conversion of them. */
export const giveOriginal =
  (store: UploadStore) =>
  async (req: PayloadRequest): Promise<Response> => {
    const id = idInPath(req);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: 'documents',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      showHiddenFields: true,
    });
    const found = withOriginal.safeParse(docs[0]);
    if (!found.success) return said(404, messages.missing);
    const { name } = found.data.original;
    const type = 'image/heic';
    return answerWithFile(store.find(originalKey(id), { name, type }), name, type);
  };
