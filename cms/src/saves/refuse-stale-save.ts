import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload';
import { z } from 'zod';
import { personOf } from '../payload/access/roles.ts';
import { claimUnchanged } from '../payload/system/claim-unchanged.ts';
import { lastSave } from '../payload/system/last-save.ts';
import { lastSaved, staleSave } from './messages.ar.ts';

/** A document with the instant (ISO) of its last change. */
const changed = z.looseObject({ id: z.string(), updatedAt: z.string() });

const marked = z.looseObject({ updatedAt: z.string() });

/** A save was made over a state that is newer than the one that it was written in; nothing was saved. */
export class StaleSave extends APIError {
  override readonly name = 'StaleSave';
  /** The person who saved the newer state and the time, without advice: a screen that offers some says it itself. */
  readonly newerState: string;

  constructor(at: string, by: string | undefined) {
    super(staleSave(at, by), 409, undefined, true);
    this.newerState = lastSaved(at, by);
  }
}

/**
 * Returns the state that a save names: the `updatedAt` that it sends back, which the admin's forms and everybody who
 * sends a whole document do, or the entity tag of `If-Match`, which is that instant in quotes. A write that names none
 * is a program's write of single fields, and is applied to the document as it is.
 */
const namedState = (data: unknown, req: PayloadRequest): string | undefined => {
  const tag = /^(?:W\/)?"([^"]+)"$/u.exec(req.headers.get('if-match')?.trim() ?? '')?.[1];
  return tag ?? marked.safeParse(data).data?.updatedAt;
};

/** Refuses a save whose document was changed since the state that the save names (409, with who changed it and when). */
const refuseStaleSave: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = changed.safeParse(originalDoc).data;
  const named = namedState(data, req);
  if (operation !== 'update' || before === undefined || named === undefined) return data;
  const saved = { collection: collection.slug, id: before.id };
  const isFresh =
    Date.parse(named) === Date.parse(before.updatedAt) &&
    // Transactions let only one of two saves read this state and be kept; without them the row itself has to.
    ((await req.transactionID) !== undefined ||
      (await claimUnchanged(req, collection.slug, saved.id, before.updatedAt)));
  if (isFresh) return data;
  throw new StaleSave(before.updatedAt, await lastSave.nameAt(req, saved, before.updatedAt));
};

const noteSave: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const person = personOf(req.user);
  const after = changed.safeParse(doc).data;
  if (person !== undefined && after !== undefined) {
    await lastSave.note(req, { collection: collection.slug, id: after.id }, person.id, after.updatedAt);
  }
  return undefined;
};

const forgetSave: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await lastSave.forget(req, { collection: collection.slug, id: String(id) });
};

/** Adds the refusal of stale saves to a collection whose documents people edit in a form. */
export const withStaleSavesRefused = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: {
    ...collection.admin,
    components: {
      ...collection.admin?.components,
      edit: {
        ...collection.admin?.components?.edit,
        beforeDocumentControls: [
          ...(collection.admin?.components?.edit?.beforeDocumentControls ?? []),
          '/src/saves/panel/refused-save.tsx#RefusedSave',
        ],
      },
    },
  },
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), refuseStaleSave],
    afterChange: [...(collection.hooks?.afterChange ?? []), noteSave],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), forgetSave],
  },
});
