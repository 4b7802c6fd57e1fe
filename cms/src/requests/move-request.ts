import {
  refusalsOfRequestMove,
  type RequestRefusal,
  type RequestState,
} from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../payload/access/as-user.ts';
import { rolesOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { writeRequestEvent } from './events/write-request-event.ts';

export type RequestMoveOutcome =
  | { readonly kind: 'moved'; readonly state: RequestState }
  | { readonly kind: 'refused'; readonly reasons: readonly RequestRefusal[] }
  | { readonly kind: 'not-found' };

interface Move {
  readonly id: string;
  readonly to: RequestState;
  readonly note: string | undefined;
  /** ISO time of the move. */
  readonly at: string;
}

/** Moves a request as the user of `req`, by the domain's table, and writes the row that records the move. */
export const moveRequest = (req: PayloadRequest, move: Move): Promise<RequestMoveOutcome> =>
  inTransaction(req, async () => {
    const { user, payload } = req;
    if (user?.collection !== 'users') return { kind: 'not-found' };
    const request = await payload.findByID({
      ...asUser(req),
      collection: 'requests',
      id: move.id,
      depth: 0,
      disableErrors: true,
    });
    if (request === null) return { kind: 'not-found' };
    const reasons = refusalsOfRequestMove(request, move.to, rolesOf(user), move.note);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    await payload.update({
      ...asSystem(req),
      collection: 'requests',
      id: request.id,
      depth: 0,
      data: { state: move.to },
    });
    const { to, note, at } = move;
    await writeRequestEvent(req, request, { from: request.state, to, note, at });
    return { kind: 'moved', state: move.to };
  });
