import { deliveryState } from '@mithaq/domain/contracts/cms-service-api';
import type { FieldHook } from 'payload';
import type { VersionAnnouncement } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { summaryOf } from '../labels.ar.ts';

/** Counts the e-mails in each state; only on the page of one announcement, because each state costs one query. */
export const sumUp: FieldHook<VersionAnnouncement> = async ({ req, originalDoc, findMany }) => {
  if (findMany === true || originalDoc?.id === undefined) return undefined;
  const counts = [];
  for (const state of deliveryState.options) {
    const { totalDocs: count } = await req.payload.count({
      ...asSystem(req),
      collection: 'deliveries',
      where: { and: [{ announcement: { equals: originalDoc.id } }, { state: { equals: state } }] },
    });
    if (count > 0) counts.push({ state, count });
  }
  return summaryOf(counts);
};
