import type { PayloadRequest } from 'payload';
import type { LastSave, User } from '../../payload-types.ts';

const collection = 'last-saves';

/** A document of the CMS, by its collection and its id. */
export interface SavedDocument {
  readonly collection: string;
  readonly id: string;
}

const keyOf = ({ collection: slug, id }: SavedDocument): string => `${slug}/${id}`;
const whereOf = (saved: SavedDocument) => ({ document: { equals: keyOf(saved) } });

/*
 * Rows of last saves are written past the hooks and in the transaction of the save, so that a save that is rolled back
 * leaves no name behind.
 */
export const lastSave = {
  /** Notes that this person has saved a document, which has this `updatedAt` (ISO) since. */
  async note(req: PayloadRequest, saved: SavedDocument, person: string, at: string): Promise<void> {
    const written: unknown = await req.payload.db.updateOne({
      collection,
      where: whereOf(saved),
      data: { person, at },
      req,
    });
    if (written !== null) return;
    await req.payload.db.create({ collection, data: { document: keyOf(saved), person, at }, req });
  },

  /** Returns the name of the person whose save gave a document this `updatedAt`; undefined where no person did. */
  async nameAt(req: PayloadRequest, saved: SavedDocument, at: string): Promise<string | undefined> {
    const row = await req.payload.db.findOne<LastSave>({ collection, where: whereOf(saved), req });
    if (row === null || Date.parse(row.at) !== Date.parse(at)) return undefined;
    const person = await req.payload.db.findOne<User>({
      collection: 'users',
      where: { id: { equals: row.person } },
      req,
    });
    return person?.name;
  },

  async forget(req: PayloadRequest, saved: SavedDocument): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: whereOf(saved), req });
  },
};
