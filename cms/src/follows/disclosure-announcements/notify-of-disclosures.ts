import { GATHERED_FOR_MS } from '@mithaq/domain/follow/gathered-disclosures';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { DisclosureAnnouncement, DisclosureDocument } from '../../payload-types.ts';
import { notifiedOf, notifySome } from '../notify-some.ts';

/** Returns the oldest unfinished announcement whose hour is over, and the one after it. `at` is ISO time. */
export const dueDisclosures = async (req: PayloadRequest, at: string): Promise<DisclosureAnnouncement[]> => {
  const since = new Date(Date.parse(at) - GATHERED_FOR_MS).toISOString();
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'disclosure-announcements',
    where: {
      and: [{ state: { equals: 'telling' } }, { openedAt: { less_than_equal: since } }],
    },
    sort: 'openedAt',
    limit: 2,
    depth: 0,
    pagination: false,
  });
  return docs;
};

/**
 * Returns the documents of an announcement that readers are still to be told of: what was withdrawn, or replaced by a
 * later version, is left out.
 */
export const stillInForce = async (
  req: PayloadRequest,
  { documents }: DisclosureAnnouncement,
): Promise<DisclosureDocument[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'disclosure-documents',
    where: {
      and: [
        { id: { in: documents.flatMap((document) => idOf(document) ?? []) } },
        { state: { equals: 'in-force' } },
      ],
    },
    sort: 'publishedAt',
    depth: 0,
    pagination: false,
  });
  return docs;
};

/**
 * Writes the e-mails of some followers of an association's disclosures. An announcement whose hour is over collects
 * nothing more. `at` is ISO time.
 */
export const notifyOfDisclosures = async (
  req: PayloadRequest,
  announcement: DisclosureAnnouncement,
  at: string,
): Promise<{ deliveries: string[]; finished: boolean }> => {
  const { id } = announcement;
  const finish = async (state: 'done' | 'stopped'): Promise<void> => {
    const told = await notifiedOf(req, { by: 'disclosureAnnouncement', announcement: id });
    await req.payload.update({
      ...asSystem(req),
      collection: 'disclosure-announcements',
      id,
      depth: 0,
      data: { state, told, doneAt: at },
    });
  };
  if ((await stillInForce(req, announcement)).length === 0) {
    await finish('stopped');
    return { deliveries: [], finished: true };
  }
  const association = idOf(announcement.association) ?? '';
  const { publishedAt } = announcement;
  const { deliveries, more } = await notifySome(
    req,
    {
      kind: 'disclosures-published',
      by: 'disclosureAnnouncement',
      announcement: id,
      association,
      waiting: {
        and: [
          { association: { equals: association } },
          { subject: { equals: 'disclosures' } },
          { state: { equals: 'confirmed' } },
          { toldUntil: { less_than: publishedAt } },
        ],
      },
      sort: 'toldUntil',
      mark: { toldUntil: publishedAt },
    },
    at,
  );
  if (!more) await finish('done');
  return { deliveries, finished: !more };
};
