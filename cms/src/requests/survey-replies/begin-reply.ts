import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { PayloadRequest } from 'payload';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { serialiseRegisterWrites } from '../../payload/system/serialise-register-writes.ts';
import { surveyResultsOfYear } from '../tracking/surveys/results-of-year.ts';

export type BeginOutcome =
  | { readonly kind: 'begun'; readonly id: string; readonly made: boolean }
  | { readonly kind: 'not-yours' | 'no-result' };

/**
 * Begins the record of a result of the survey that is shown for these months (`YYYY-MM`), as the secretary of `req`;
 * returns the draft that there is already. The figures are those of the result, never typed. A result whose reply is
 * published gets another record, which corrects it. `at` is ISO time.
 */
export const beginReply = async (
  req: PayloadRequest,
  { from, until }: { readonly from: string; readonly until: string },
  at: string,
): Promise<BeginOutcome> => {
  const association = associationOf(req.user);
  if (association === undefined || !hasRole(req.user, 'board-secretary')) return { kind: 'not-yours' };
  const results = await surveyResultsOfYear(req, {
    year: Number(from.slice(0, 4)),
    today: dayInRiyadh(at),
  });
  const result = results?.find((one) => one.from === from && one.until === until);
  if (result === undefined) return { kind: 'no-result' };
  return inTransaction(req, async () => {
    await serialiseRegisterWrites(req, association);
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'survey-replies',
      where: { and: [{ association: { equals: association } }, { from: { equals: from } }] },
      sort: '-number',
      depth: 0,
      pagination: false,
    });
    const draft = docs.find(({ state }) => state === 'draft');
    if (draft !== undefined) return { kind: 'begun', id: draft.id, made: false };
    const earlier = docs.find(({ state }) => state === 'published');
    const { id } = await req.payload.create({
      ...asSystem(req),
      collection: 'survey-replies',
      depth: 0,
      data: {
        association,
        period: from === until ? from : `${from} – ${until}`,
        from,
        until,
        byRating: result.byRating,
        state: 'draft',
        recommendation: earlier?.recommendation ?? null,
        decision: earlier?.decision ?? null,
        reply: earlier?.reply ?? null,
        session: earlier?.session ?? null,
        meeting: earlier?.meeting ?? null,
        resolution: earlier?.resolution ?? null,
        heldOn: earlier?.heldOn ?? null,
        corrects: earlier?.number ?? null,
      },
    });
    return { kind: 'begun', id, made: true };
  });
};
