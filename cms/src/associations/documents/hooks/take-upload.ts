import { randomBytes } from 'node:crypto';
import { publishedFile } from '@mithaq/domain/contracts/published-file';
import { markedFileName } from '@mithaq/domain/upload/file-name';
import {
  APIError,
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { z } from 'zod';
import type { Document } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { faultMessages, fileLabel, messages } from '../labels.ar.ts';
import { examinedName, examinedOriginalName } from '../uploads/complete-upload.ts';
import type { IncomingFiles } from '../uploads/incoming-files.ts';
import { messages as uploadMessages } from '../uploads/messages.ar.ts';
import { ownUpload } from '../uploads/own-upload.ts';
import { prepareUpload, type PreparedUpload } from '../uploads/prepare-upload.ts';
import { keepOriginal } from '../uploads/originals.ts';

/** Refuses at a field of the form: `file` came inside the form, `upload` names what was sent before. */
const refuse = (req: PayloadRequest, path: 'file' | 'upload', message: string): never => {
  throw new ValidationError(
    { collection: 'documents', errors: [{ path, message, label: fileLabel.ar }] },
    req.t,
  );
};

const withUpload = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  data: z.object({ upload: z.string().min(1) }),
});

const isCreating = (args: object): boolean => 'data' in args && !('id' in args) && !('where' in args);

/**
 * Returns the file of an upload that was sent and examined before, with its original; undefined where this document has
 * it already, because the same form is saved again.
 */
const fileOfUpload = async (
  req: PayloadRequest,
  incoming: IncomingFiles,
  id: string,
  document: string | undefined,
): Promise<PreparedUpload | undefined> => {
  const upload = await ownUpload(req, id);
  if (upload === undefined) return refuse(req, 'upload', uploadMessages.unknownUpload);
  if (upload.state === 'used' && document !== undefined && upload.document === document) return undefined;
  if (upload.state === 'used') return refuse(req, 'upload', uploadMessages.used);
  if (upload.state === 'begun') return refuse(req, 'upload', uploadMessages.notChecked);
  const { originalName, keptName, name } = upload;
  const read = async (file: string): Promise<Uint8Array> => {
    const bytes = await incoming.read(file);
    return bytes instanceof Uint8Array ? bytes : refuse(req, 'upload', uploadMessages.unknownUpload);
  };
  const prepared = {
    name: keptName ?? name,
    type: publishedFile.shape.type.parse(upload.keptType),
    bytes: await read(examinedName(id)),
  };
  if (!originalName) return prepared;
  const original = {
    name: originalName,
    type: 'image/heic',
    bytes: await read(examinedOriginalName(id)),
  } as const;
  return { ...prepared, original };
};

/** Returns the file that came inside a form of the API. */
const fileOfForm = async (
  req: PayloadRequest,
  file: NonNullable<PayloadRequest['file']>,
): Promise<PreparedUpload> => {
  const prepared = await prepareUpload(file.data, file.name);
  return 'fault' in prepared ? refuse(req, 'file', faultMessages[prepared.fault]) : prepared;
};

/**
 * Puts the file of an upload into the request, cleaned and of a known type, whether the file came inside a form or was
 * sent before (`data.upload`); its name is marked, so that it is like no other's. Refuses a new record without a file, before Payload would fetch a file from an address in
 * its data.
 */
export const takeUpload =
  (incoming: IncomingFiles): CollectionBeforeOperationHook =>
  async ({ args, req }) => {
    if (!('data' in args)) return args;
    const sent = withUpload.safeParse(args);
    const { file } = req;
    if (!sent.success && file === undefined) {
      if (isCreating(args)) refuse(req, 'upload', messages.missingFile);
      return args;
    }
    if (sent.success && 'where' in args) throw new APIError(uploadMessages.malformed, 400, undefined, true);
    const prepared = sent.success
      ? await fileOfUpload(req, incoming, sent.data.data.upload, sent.data.id?.toString())
      : await fileOfForm(req, file ?? refuse(req, 'file', messages.missingFile));
    if (prepared === undefined) return args;
    const { name, type, bytes, original } = prepared;
    const marked = markedFileName(name, randomBytes(4).toString('hex'));
    req.file = { name: marked, mimetype: type, data: Buffer.from(bytes), size: bytes.length };
    keepOriginal(req, original);
    if (sent.success) req.context.pendingUpload = sent.data.data.upload;
    return args;
  };

/** Marks the upload as saved, in the same transaction: nobody saves it twice, and a refused save may be tried again. */
export const markUploadUsed: CollectionAfterChangeHook<Document> = async ({ doc, req }) => {
  const id = req.context.pendingUpload;
  if (typeof id !== 'string') return doc;
  await req.payload.update({
    ...asSystem(req),
    collection: 'pending-uploads',
    id,
    data: { state: 'used', document: doc.id },
    depth: 0,
  });
  return doc;
};
