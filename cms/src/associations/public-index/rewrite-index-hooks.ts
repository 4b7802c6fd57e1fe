import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type PayloadRequest,
} from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { log } from '../../log.ts';
import type { Association } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { presentIndex } from './present-index.ts';
import { messages } from './messages.ar.ts';
import {
  readAssociationIndex,
  unlistAssociations,
  writeAssociationIndex,
} from '../../register/register-files.ts';
import {
  RegisterConflict,
  RegisterUnavailable,
  type RegisterWriter,
} from '../../register/register-writer.ts';

/** Number of tries where a database without rollback cannot run the whole save again. */
const MOST_TRIES = 5;

/**
 * Writes the index of an association again with its present data; a new association gets its first one. Throws an
 * `APIError` with words for the person where the register cannot be written.
 */
export const rewriteIndex = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
  tries = 1,
): Promise<void> => {
  try {
    await serialiseRegisterWrites(req, association);
    const found = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id: association,
      depth: 0,
    });
    const index = await readAssociationIndex(register, found.slug);
    const updatedAt = new Date().toISOString();
    const present = await presentIndex(register, req, found, index, updatedAt);
    await writeAssociationIndex(register, index, { ...present, updatedAt });
  } catch (error) {
    if (error instanceof RegisterConflict && !(await req.transactionID) && tries < MOST_TRIES) {
      await rewriteIndex(register, req, association, tries + 1);
      return;
    }
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-write-failed', { association });
    throw new APIError(messages.unavailable, 503, undefined, true);
  }
};

/**
 * Takes the page of a deleted association away. An association that has published is never deleted, because its versions
 * are records of it.
 */
export const unlistDeleted =
  (register: RegisterWriter): CollectionAfterDeleteHook<Association> =>
  async ({ doc }) => {
    try {
      await unlistAssociations(register, [doc.slug]);
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
      log.error('register-write-failed', { association: doc.id });
      throw new APIError(messages.unavailable, 503, undefined, true);
    }
    return doc;
  };

interface Belonging {
  readonly id: string;
  readonly association: string | { readonly id: string };
}

/**
 * Keeps the public index in step with the association; a change of the association is rolled back when the register
 * fails.
 */
export const rewriteOwnIndex =
  (register: RegisterWriter): CollectionAfterChangeHook<Association> =>
  async ({ doc, req }) => {
    await rewriteIndex(register, req, doc.id);
    return doc;
  };

const afterwards =
  (register: RegisterWriter) =>
  async ({ doc, req }: { doc: Belonging; req: PayloadRequest }): Promise<void> => {
    const association = idOf(doc.association);
    if (association !== undefined) await rewriteIndex(register, req, association);
  };

/** Keeps the public index in step with records that belong to an association and are shown with it. */
export const rewriteIndexHooks = (register: RegisterWriter) => ({
  afterChange: [afterwards(register)],
  afterDelete: [afterwards(register)],
});
