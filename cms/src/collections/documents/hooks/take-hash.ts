import type { CollectionBeforeChangeHook } from 'payload';
import { sha256Of } from '../../../register/canonical.ts';
import type { Document } from '../../../payload-types.ts';

/** The hash of the bytes that came, which is where the register keeps them once a public tool shows them. */
export const takeHash: CollectionBeforeChangeHook<Document> = ({ data, req }) =>
  req.file === undefined ? data : { ...data, sha256: sha256Of(req.file.data) };
