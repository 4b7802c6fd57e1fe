import { publishedFile } from '@mithaq/domain/contracts/published-file';
import { publicBytes } from '@mithaq/domain/upload/public-image';
import type { CollectionBeforeChangeHook } from 'payload';
import { sha256Of } from '../../../register/canonical.ts';
import type { Document } from '../../../payload-types.ts';
import { originalIn } from '../uploads/originals.ts';

/**
 * Computes the hashes of the uploaded bytes: of the file itself, of the bytes that readers may have, under which the
 * register keeps them once a public tool shows the file, and of the original, which is the evidence.
 */
export const takeHash: CollectionBeforeChangeHook<Document> = ({ data, req }) => {
  if (req.file === undefined) return data;
  const original = originalIn(req);
  const shown = publicBytes(req.file.data, publishedFile.shape.type.parse(req.file.mimetype));
  return {
    ...data,
    sha256: sha256Of(req.file.data),
    publicSha256: sha256Of(shown),
    publicSize: shown.length,
    original: {
      name: original?.name ?? null,
      sha256: original === undefined ? null : sha256Of(original.bytes),
    },
  };
};
