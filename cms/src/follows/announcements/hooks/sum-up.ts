import { deliveryState } from '@mithaq/domain/contracts/cms-service-api';
import type { FieldHook } from 'payload';
import { z } from 'zod';
import { asSystem } from '../../../payload/system/as-system.ts';
import { summaryOf } from '../labels.ar.ts';

const row = z.object({ id: z.string() });

/**
 * Counts the e-mails of an announcement in each state, which name it in the field `by`; only on the page of one
 * announcement, because each state costs one query. `nobody` is the line where there is none.
 */
export const emailCounts =
  (by: 'announcement' | 'disclosureAnnouncement', nobody: string): FieldHook =>
  async ({ req, originalDoc, findMany }) => {
    const read = row.safeParse(originalDoc);
    if (findMany === true || !read.success) return undefined;
    const counts = [];
    for (const state of deliveryState.options) {
      const { totalDocs: count } = await req.payload.count({
        ...asSystem(req),
        collection: 'deliveries',
        where: { and: [{ [by]: { equals: read.data.id } }, { state: { equals: state } }] },
      });
      if (count > 0) counts.push({ state, count });
    }
    return summaryOf(counts) || nobody;
  };
