import type { PayloadRequest } from 'payload';
import { databaseTrouble } from '../database/database-trouble.ts';
import type { TextEditor } from '../../payload-types.ts';

const collection = 'text-editors';

type OpenPage = Omit<TextEditor, 'id' | 'since' | 'seenAt'>;

const keyIs = (key: string) => ({ key: { equals: key } });

/*
 * Rows of open pages are written past the hooks, each in one statement and outside of transactions: they are written
 * every few seconds, and nothing depends on one of them.
 */
export const textEditorRows = {
  async ofVersion(req: PayloadRequest, version: string): Promise<TextEditor[]> {
    const { docs } = await req.payload.db.find<TextEditor>({
      collection,
      where: { version: { equals: version } },
      pagination: false,
      req,
    });
    return docs;
  },

  /** Notes that a page was open at `now` (ISO); returns false where the page is new. */
  async seen(req: PayloadRequest, key: string, now: string): Promise<boolean> {
    const written: unknown = await req.payload.db.updateOne({
      collection,
      where: keyIs(key),
      data: { seenAt: now },
      req,
    });
    return written !== null;
  },

  /** Adds a page; two reports of one new page at once add one row. */
  async add(req: PayloadRequest, page: OpenPage, now: string): Promise<void> {
    try {
      await req.payload.db.create({ collection, data: { ...page, since: now, seenAt: now }, req });
    } catch (error) {
      if (databaseTrouble(error) !== undefined) throw error;
      if (!(await this.seen(req, page.key, now))) throw error;
    }
  },

  async remove(req: PayloadRequest, key: string): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: keyIs(key), req });
  },

  /** Removes the pages of a version that were last seen before an instant (ISO); all of them where none is given. */
  async removeOf(req: PayloadRequest, version: string, before?: string): Promise<void> {
    const own = { version: { equals: version } };
    await req.payload.db.deleteMany({
      collection,
      where: before === undefined ? own : { and: [own, { seenAt: { less_than: before } }] },
      req,
    });
  },
};
