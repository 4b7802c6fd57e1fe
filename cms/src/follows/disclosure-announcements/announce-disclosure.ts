import { isGathered, MOST_GATHERED } from '@mithaq/domain/follow/gathered-disclosures';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { DisclosureAnnouncement } from '../../payload-types.ts';

/** Returns the announcement of an association that still collects and has room, where there is one. */
const collecting = async (
  req: PayloadRequest,
  association: string,
  at: string,
): Promise<DisclosureAnnouncement | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'disclosure-announcements',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'telling' } }] },
    sort: '-openedAt',
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const [open] = docs;
  if (open === undefined || open.documents.length >= MOST_GATHERED) return undefined;
  return isGathered(open.openedAt, Date.parse(at)) ? undefined : open;
};

/**
 * Writes the announcement of a published disclosure in the transaction of its publication, or adds the disclosure to
 * the one that collects. `tell-followers` writes the e-mails once it is due. Publications of one association take
 * turns. `at` is ISO time.
 */
export const announceDisclosure = async (
  req: PayloadRequest,
  { id, association }: { readonly id: string; readonly association: string },
  at: string,
): Promise<void> => {
  const write = { ...asSystem(req), collection: 'disclosure-announcements', depth: 0 } as const;
  const open = await collecting(req, association, at);
  if (open === undefined) {
    await req.payload.create({
      ...write,
      data: { association, documents: [id], openedAt: at, publishedAt: at, state: 'telling' },
    });
    return;
  }
  const documents = [...open.documents.flatMap((document) => idOf(document) ?? []), id];
  await req.payload.update({ ...write, id: open.id, data: { documents, publishedAt: at } });
};
