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
  const name = registerFileName(shownFileName(upload.filename ?? ''), type);
  const { sha256, publicSha256, publicSize } = upload;
  if (publicSha256 && publicSize && (await register.read(filePath(association, publicSha256, name))))
    return publishedFile.parse({ hash: publicSha256, name, type, bytes: publicSize });
  const sent = await bytesOf(req, wanted);
  // The row may be of an earlier release, which left more of a picture to readers and so wrote another public hash.
  const shown = publicBytes(sent, type);
  const hash = sha256Of(shown);
  const path = filePath(association, hash, name);
  if ((sha256 && sha256Of(sent) !== sha256) || (await register.createOnce(path, shown)) === 'taken')
    throw new RegisterUnavailable(path, { cause: new Error('the bytes are not those that were uploaded') });
  return publishedFile.parse({ hash, name, type, bytes: shown.length });
};
