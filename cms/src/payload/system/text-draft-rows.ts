import type { PayloadRequest } from 'payload';
import type { TextDraft } from '../../payload-types.ts';
import { asSystem } from './as-system.ts';

const collection = 'text-drafts';

/** A row of the history of a draft, without its text. */
export type TextDraftRow = Omit<TextDraft, 'sections'>;

const ofVersion = (version: string) => ({ version: { equals: version } });

/*
 * Rows of the history of drafts are written past the hooks: their texts are copies of what the hooks of the version
 * have cleaned and read.
 */
export const textDraftRows = {
  /** Returns the rows of a version without their texts, the latest first. */
  async list(req: PayloadRequest, version: string): Promise<TextDraftRow[]> {
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection,
      where: ofVersion(version),
      select: { sections: false },
      sort: '-savedAt',
      depth: 0,
      pagination: false,
    });
    return docs;
  },

  async one(req: PayloadRequest, version: string, id: string): Promise<TextDraft | undefined> {
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection,
      where: { and: [ofVersion(version), { id: { equals: id } }] },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    return docs[0];
  },

  async create(req: PayloadRequest, data: Omit<TextDraft, 'id'>): Promise<void> {
    await req.payload.db.create({ collection, data: { ...data }, req });
  },

  async replace(
    req: PayloadRequest,
    id: string,
    data: Pick<TextDraft, 'sections' | 'savedAt' | 'size'>,
  ): Promise<void> {
    await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false });
  },

  async drop(req: PayloadRequest, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await req.payload.db.deleteMany({ collection, where: { id: { in: [...ids] } }, req });
  },

  async dropAllOf(req: PayloadRequest, version: string): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: ofVersion(version), req });
  },
};
