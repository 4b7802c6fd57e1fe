import type { CollectionBeforeChangeHook } from 'payload';
import { sha256Of } from '../../../register/canonical.ts';
import type { Document } from '../../../payload-types.ts';

/** Computes the hash of the uploaded bytes, under which the register keeps the file once a public tool shows it. */
export const takeHash: CollectionBeforeChangeHook<Document> = ({ data, req }) =>
  req.file === undefined ? data : { ...data, sha256: sha256Of(req.file.data) };
