import type { PayloadRequest } from 'payload';
import type { Document } from '../../../payload-types.ts';
import { messages } from './messages.ar.ts';

/** The bytes of an upload cannot be read now; the message tells the person why. */
export class UploadNotReadable extends Error {
  override readonly name = 'UploadNotReadable';
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Returns the bytes of an upload, from the folder or the store. Throws `UploadNotReadable`. */
export const readUpload = async (req: PayloadRequest, upload: Document): Promise<Uint8Array> => {
  const { handlers } = req.payload.collections.documents.config.upload;
  const filename = upload.filename ?? '';
  const params = { collection: 'documents', filename, doc: upload };
  for (const handler of handlers ?? []) {
    const answer = await handler(req, { doc: upload, params });
    if (!answer) continue;
    if (!answer.ok) throw new UploadNotReadable(answer.status, await answer.text());
    return new Uint8Array(await answer.arrayBuffer());
  }
  throw new UploadNotReadable(404, messages.missing);
};
