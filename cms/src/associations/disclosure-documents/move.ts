import type { DisclosureRefusal } from '@mithaq/domain/disclosure/disclosure-lifecycle';
import type { PayloadRequest } from 'payload';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import type { Association, DisclosureDocument } from '../../payload-types.ts';
import { readableDisclosure } from './readable-disclosure.ts';

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly disclosure: string; readonly version: number }
  | { readonly kind: 'refused'; readonly refusals: readonly DisclosureRefusal[] }
  | { readonly kind: 'not-found' | 'not-yours' | 'moved-meanwhile' | 'nothing-published' | 'too-many' };

/** The row that is moved, its association, and the person who asks. */
export interface MovedRow {
  readonly row: DisclosureDocument;
  readonly association: Association;
  readonly person: { readonly id: string; readonly name: string };
}

/** Runs a step in one transaction, for a secretary of the association that a row belongs to. */
export const withOwnDisclosure = (
  req: PayloadRequest,
  id: string,
  step: (moved: MovedRow) => Promise<MoveOutcome>,
): Promise<MoveOutcome> =>
  inTransaction(req, async () => {
    const found = await readableDisclosure(req, id);
    if (found === undefined) return { kind: 'not-found' };
    if (req.user?.collection !== 'users' || !hasRole(req.user, 'board-secretary'))
      return { kind: 'not-yours' };
    const { id: person, name } = req.user;
    const own = idOf(found.association) ?? '';
    await serialiseRegisterWrites(req, own);
    const row = await readableDisclosure(req, id);
    if (row === undefined) return { kind: 'not-found' };
    const association = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id: own,
      depth: 0,
    });
    return step({ row, association, person: { id: person, name } });
  });
