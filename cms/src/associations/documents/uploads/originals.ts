import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Original } from './prepare-upload.ts';
import { orRefuse } from './or-refuse.ts';
import type { UploadStore } from './upload-store.ts';

const CONTEXT = 'originalOfUpload';

const original = z.object({
  name: z.string(),
  type: z.literal('image/heic'),
  bytes: z.instanceof(Uint8Array),
});

/** Keeps the original of the request's file for the hooks that follow; undefined where the file is its own original. */
export const keepOriginal = (req: PayloadRequest, kept: Original | undefined): void => {
  req.context[CONTEXT] = kept;
};

/** Returns the original of the request's file; undefined where the file is its own original. */
export const originalIn = (req: PayloadRequest): Original | undefined =>
  original.safeParse(req.context[CONTEXT]).data;

/** Returns the key of the bytes as they were sent. No other key below an id is so: file names are in base64url. */
export const originalKey = (id: string): string => `${id}/original`;

const withOriginal = z.object({ id: z.string(), original: z.object({ name: z.string() }) });

/** Writes the original of a photo whose kept file is a JPEG: it is the evidence, with the hash in the row. */
export const putOriginal =
  (store: UploadStore): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (req.file === undefined) return;
    const { id } = z.object({ id: z.string() }).parse(doc);
    const sent = originalIn(req);
    if (sent !== undefined) await orRefuse(store.put(originalKey(id), sent.bytes, sent.type));
    else if (withOriginal.safeParse(previousDoc).success) await orRefuse(store.remove(originalKey(id)));
  };

export const removeOriginal =
  (store: UploadStore): CollectionAfterDeleteHook =>
  async ({ doc }) => {
    const row = withOriginal.safeParse(doc);
    if (row.success) await orRefuse(store.remove(originalKey(row.data.id)));
  };
