import { hasVisibleCharacter } from '../text/visible-character.ts';
import type { RequestState } from './request-lifecycle.ts';

/** The last move of a request, as its events tell. */
export interface LastMove {
  readonly from: RequestState;
  readonly to: RequestState;
  /** Id of the account that made it; absent where the beneficiary or the clock made it. */
  readonly actor: string | undefined;
}

export type TakeBackRefusal =
  /** The request has not moved, or its last move was the beneficiary's own or the clock's. */
  | { readonly code: 'take-back.nothing' }
  /** The decision of a sitting is taken back by another sitting, which hears the request again. */
  | { readonly code: 'take-back.decision' }
  /** Somebody else made the move, and the officer alone takes back what others did. */
  | { readonly code: 'take-back.not-yours' }
  | { readonly code: 'take-back.note-missing' };

const decisions: readonly RequestState[] = ['accepted', 'rejected'];

/**
 * Returns why a mistake cannot be taken back. A move is taken back by a recorded move to the state before, with a
 * reason that the file keeps; the beneficiary is told where she was told of the mistake.
 */
export const refusalsOfTakeBack = (
  last: LastMove | undefined,
  by: { readonly account: string; readonly roles: readonly string[] },
  note: string | undefined,
): TakeBackRefusal[] => {
  if (last?.actor === undefined) return [{ code: 'take-back.nothing' }];
  const refusals: TakeBackRefusal[] = [];
  if (decisions.includes(last.to)) refusals.push({ code: 'take-back.decision' });
  if (last.actor !== by.account && !by.roles.includes('beneficiary-relations-officer'))
    refusals.push({ code: 'take-back.not-yours' });
  if (!hasVisibleCharacter(note ?? '')) refusals.push({ code: 'take-back.note-missing' });
  return refusals;
};
