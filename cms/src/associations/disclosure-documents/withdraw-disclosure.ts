import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { withdrawal, type Withdrawal } from '@mithaq/domain/contracts/withdrawal';
import { refusalsOfDisclosureMove } from '@mithaq/domain/disclosure/disclosure-lifecycle';
import type { PayloadRequest } from 'payload';
import { moveDisclosure } from '../../payload/system/move-disclosure.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { rewriteIndex } from '../public-index/rewrite-index-hooks.ts';
import { disclosureToMove } from './disclosure-to-move.ts';
import { withOwnDisclosure, type MoveOutcome } from './move.ts';

/**
 * Withdraws the version of a disclosure that is in force, with the reason that the public reads. The files stay in the
 * register; the document of a version that was published in error is offered to readers no longer. `at` is ISO time.
 */
export const withdrawDisclosure = (
  register: RegisterWriter,
  req: PayloadRequest,
  id: string,
  asked: { readonly kind?: Withdrawal['kind'] | undefined; readonly reason?: string | undefined },
  at: string,
): Promise<MoveOutcome> =>
  withOwnDisclosure(req, id, async ({ row, association }) => {
    const { kind, reason } = asked;
    const refusals = refusalsOfDisclosureMove(disclosureToMove(row, undefined), {
      to: 'withdrawn',
      by: 'board-secretary',
      today: dayInRiyadh(at),
      reason,
      withdrawal: kind,
    });
    if (refusals.length > 0) return { kind: 'refused', refusals };
    if (
      !(await moveDisclosure(req, row, 'withdrawn', at, {
        withdrawal: withdrawal.parse({ kind, reason, at }),
      }))
    )
      return { kind: 'moved-meanwhile' };
    await rewriteIndex(register, req, association.id);
    return { kind: 'moved', disclosure: row.disclosure ?? '', version: row.versionNumber ?? 0 };
  });
