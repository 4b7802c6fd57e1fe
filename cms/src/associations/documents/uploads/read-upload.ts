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

/** Returns the bytes of a large file from the address at which the store itself gives them. */
const fromStore = async (address: string): Promise<Uint8Array> => {
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.bytes();
    throw new UploadNotReadable(503, messages.unreachable);
  } catch (error) {
    if (error instanceof UploadNotReadable) throw error;
    throw new UploadNotReadable(503, messages.unreachable, { cause: error });
  }
};

/** Returns the bytes of an upload, from the folder or the store. Throws `UploadNotReadable`. */
export const readUpload = async (req: PayloadRequest, upload: Document): Promise<Uint8Array> => {
  const { handlers } = req.payload.collections.documents.config.upload;
  const filename = upload.filename ?? '';
  const params = { collection: 'documents', filename, doc: upload };
  for (const handler of handlers ?? []) {
    const answer = await handler(req, { doc: upload, params });
    if (!answer) continue;
    const address = answer.status === 302 ? answer.headers.get('location') : null;
    if (address !== null) return fromStore(address);
    if (!answer.ok) throw new UploadNotReadable(answer.status, await answer.text());
    return new Uint8Array(await answer.arrayBuffer());
  }
  throw new UploadNotReadable(404, messages.missing);
};
