import { publishedFile, type PublishedFile } from '@mithaq/domain/contracts/published-file';
import { registerFileName } from '@mithaq/domain/register/file-name';
import { shownFileName } from '@mithaq/domain/upload/file-name';
import { publicBytes } from '@mithaq/domain/upload/public-image';
import { filePath } from '@mithaq/domain/register/paths';
import { APIError, type PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import type { Document } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { readUpload, UploadNotReadable } from '../documents/uploads/read-upload.ts';
import { sha256Of } from '../../register/canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';

/** An upload for readers, and the words by which a person knows it. */
export interface UploadToPublish {
  readonly upload: Document;
  /** The record that the file belongs to, such as «ملف الأداة «دليل»», for a message about its file. */
  readonly about: string;
}

const bytesOf = async (req: PayloadRequest, { upload, about }: UploadToPublish): Promise<Uint8Array> => {
  try {
    return await readUpload(req, upload);
  } catch (error) {
    if (!(error instanceof UploadNotReadable)) throw error;
    log.error('upload-not-readable', { document: upload.id, status: error.status });
    // The person asked for the record and not for its file: a 404 would say that the record is missing.
    const status = error.status === 503 ? 503 : 409;
    throw new APIError(`${about}: ${error.message}`, status, undefined, true);
  }
};

/** Returns an upload by its id; undefined where there is none any more. */
export const uploadById = async (req: PayloadRequest, id: string): Promise<Document | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'documents',
    where: { id: { equals: id } },
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Returns hash and size of the bytes that readers may have; a row of an earlier release has neither. */
const publicHashOf = async (
  { publicSha256, publicSize }: Document,
  shown: () => Promise<Uint8Array>,
): Promise<{ hash: string; size: number }> => {
  if (publicSha256 && publicSize) return { hash: publicSha256, size: publicSize };
  const bytes = await shown();
  return { hash: sha256Of(bytes), size: bytes.length };
};

/**
 * Copies an upload into the register, under its hash, and returns its entry for the index. A picture is published without
 * the metadata that say where and with what it was taken. A file that is in the register already is not read from the
 * uploads again. Throws `APIError` with words for the person where the file may not or cannot be published, and
 * `RegisterUnavailable`.
 */
export const publishUpload = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
  wanted: UploadToPublish,
): Promise<PublishedFile> => {
  const { upload } = wanted;
  const type = publishedFile.shape.type.parse(upload.mimeType);
  const shown = async (): Promise<Uint8Array> => publicBytes(await bytesOf(req, wanted), type);
  const { hash, size } = await publicHashOf(upload, shown);
  const name = registerFileName(shownFileName(upload.filename ?? ''), type);
  const path = filePath(association, hash, name);
  if ((await register.read(path)) === undefined) {
    const bytes = await shown();
    if (sha256Of(bytes) !== hash || (await register.createOnce(path, bytes)) === 'taken')
      throw new RegisterUnavailable(path, { cause: new Error('the bytes do not have the hash of the path') });
  }
  return publishedFile.parse({ hash, name, type, bytes: size });
};
