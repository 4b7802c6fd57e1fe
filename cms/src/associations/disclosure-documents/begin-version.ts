import type { PayloadRequest } from 'payload';
import { hasRole, idOf, personOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { readableDisclosure } from './readable-disclosure.ts';

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly id: string; readonly made: boolean }
  | { readonly kind: 'not-found' | 'not-yours' | 'not-published' };

/**
 * Begins the next version of a published disclosure, as the secretary of `req`, with what the published one says except
 * its file and its days; returns the draft that there is already.
 */
export const beginVersion = (req: PayloadRequest, id: string): Promise<BeginOutcome> =>
  inTransaction(req, async () => {
    const found = await readableDisclosure(req, id);
    if (found === undefined) return { kind: 'not-found' };
    const person = personOf(req.user);
    if (person === undefined || !hasRole(req.user, 'board-secretary')) return { kind: 'not-yours' };
    const association = idOf(found.association) ?? '';
    await serialiseRegisterWrites(req, association);
    const { state, disclosure, entry, title, years, part, approvedBy } = found;
    if (state === 'draft' || !disclosure) return { kind: 'not-published' };
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'disclosure-documents',
      where: {
        and: [
          { association: { equals: association } },
          { disclosure: { equals: disclosure } },
          { state: { equals: 'draft' } },
        ],
      },
      limit: 1,
      depth: 0,
      pagination: false,
      select: { state: true },
    });
    const [draft] = docs;
    if (draft !== undefined) return { kind: 'begun', id: draft.id, made: false };
    const made = await req.payload.create({
      ...asSystem(req),
      collection: 'disclosure-documents',
      depth: 0,
      data: {
        association,
        state: 'draft',
        disclosure,
        entry,
        title,
        years: years ?? null,
        part: part ?? null,
        approvedBy: approvedBy ?? null,
      },
    });
    return { kind: 'begun', id: made.id, made: true };
  });
