import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionConfig,
  type UploadConfig,
} from 'payload';
import { z } from 'zod';
import { log } from '../../../log.ts';
import { messages } from './messages.ar.ts';
import { UploadsUnavailable, type UploadStore } from './upload-store.ts';

const uploaded = z.object({ id: z.string(), filename: z.string(), mimeType: z.string() });
type Uploaded = z.infer<typeof uploaded>;
type FileHandler = NonNullable<Extract<CollectionConfig['upload'], object>['handlers']>[number];

/**
 * Returns the key of a file. The row's id comes first: a row that was never saved shares its key with no other. The
 * name is in base64url, so that the key survives every event and header of S3, whatever the file's name.
 */
export const storeKey = ({ id, filename }: Pick<Uploaded, 'id' | 'filename'>): string =>
  `${id}/${Buffer.from(filename, 'utf8').toString('base64url')}`;

/**
 * Throws during an outage, which ends the transaction, so that no row is without its file and no file without its
 * row.
 */
const orRefuse = async (work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    throw new APIError(messages.unavailable, 503, undefined, true);
  }
};

const putFile =
  (store: UploadStore): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (req.file === undefined) return;
    const now = uploaded.parse(doc);
    await orRefuse(store.put(storeKey(now), req.file.data, now.mimeType));
    const before = uploaded.safeParse(previousDoc);
    if (before.success && before.data.filename !== now.filename)
      await orRefuse(store.remove(storeKey(before.data)));
  };

const removeFile =
  (store: UploadStore): CollectionAfterDeleteHook =>
  async ({ doc }) => {
    await orRefuse(store.remove(storeKey(uploaded.parse(doc))));
  };

const said = (status: number, message: string, headers: Headers): Response => {
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  return new Response(message, { status, headers });
};

/** Answers with the file; Payload has checked before the call that this person may read the row. */
const giveFile =
  (store: UploadStore, withHeaders: (headers: Headers) => Headers): FileHandler =>
  async (_req, { doc }) => {
    const headers = withHeaders(new Headers());
    const row = uploaded.safeParse(doc);
    if (!row.success) return said(404, messages.missing, headers);
    try {
      const found = await store.find(storeKey(row.data));
      if ('state' in found)
        return found.state === 'held'
          ? said(409, messages.held, headers)
          : said(404, messages.missing, headers);
      headers.set('Content-Type', row.data.mimeType);
      headers.set('Content-Length', String(found.size));
      return new Response(found.bytes, { headers });
    } catch (error) {
      if (!(error instanceof UploadsUnavailable)) throw error;
      log.error('uploads-unavailable', { reason: error.message });
      return said(503, messages.unreachable, headers);
    }
  };

/** Upload collection with the headers of its files. */
type UploadCollection = Omit<CollectionConfig, 'upload'> & {
  readonly upload: Omit<UploadConfig, 'modifyResponseHeaders'> & {
    readonly modifyResponseHeaders: (given: { headers: Headers }) => Headers;
  };
};

/** Returns the collection with its files in a store instead of a folder of this machine. */
export const keptInStore = (collection: UploadCollection, store: UploadStore): CollectionConfig => {
  const { hooks = {}, upload } = collection;
  return {
    ...collection,
    upload: {
      ...upload,
      disableLocalStorage: true,
      handlers: [giveFile(store, (headers) => upload.modifyResponseHeaders({ headers }))],
    },
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), putFile(store)],
      afterDelete: [...(hooks.afterDelete ?? []), removeFile(store)],
    },
  };
};
