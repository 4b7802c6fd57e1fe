import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { z } from 'zod';
import { orRefuse } from './or-refuse.ts';
import type { UploadStore } from './upload-store.ts';

const uploaded = z.object({ id: z.string(), filename: z.string(), mimeType: z.string() });

/**
 * Returns the key of a file. The row's id comes first: a row that was never saved shares its key with no other. The
 * name is in base64url, so that the key survives every event and header of S3, whatever the file's name.
 */
export const storeKey = ({ id, filename }: { readonly id: string; readonly filename: string }): string =>
  `${id}/${Buffer.from(filename, 'utf8').toString('base64url')}`;

export const putFile =
  (store: UploadStore): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (req.file === undefined) return;
    const now = uploaded.parse(doc);
    await orRefuse(store.put(storeKey(now), req.file.data, now.mimeType));
    const before = uploaded.safeParse(previousDoc);
    if (before.success && before.data.filename !== now.filename)
      await orRefuse(store.remove(storeKey(before.data)));
  };

export const removeFile =
  (store: UploadStore): CollectionAfterDeleteHook =>
  async ({ doc }) => {
    await orRefuse(store.remove(storeKey(uploaded.parse(doc))));
  };
