import type { DecisionPeriod } from '@mithaq/domain/contracts/policy-text';
import { printedAndSetUp } from '@mithaq/domain/policy/printed-and-set-up';
import type { RequestPeriods } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../payload/access/roles.ts';
import { periodsOf } from '../../requests/movable-request.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';

/** Largest number of records of a kind that is read; the catalogue expects 25 policies, and they print 12 codes. */
const MOST_RECORDS = 300;

export interface SetUp extends ReturnType<typeof printedAndSetUp> {
  readonly association: string;
  /** Periods that policies in force print for the decision. */
  readonly printedPeriods: readonly DecisionPeriod[];
  /** Periods of the association's own, or the usual ones. */
  readonly periods: RequestPeriods;
}

/**
 * Compares the policies in force of the user's own association with what it has set up. Undefined for everybody but
 * its secretary, who sets both up.
 */
export const setUpOf = async (req: PayloadRequest): Promise<SetUp | undefined> => {
  const association = associationOf(req.user);
  if (association === undefined || !hasRole(req.user, 'board-secretary')) return undefined;
  const find = {
    ...asUser(req),
    depth: 0,
    limit: MOST_RECORDS,
    sort: 'createdAt',
  } as const;
  const ofAssociation = { association: { equals: association } } as const;
  const versions = await req.payload.find({
    ...find,
    collection: 'policy-versions',
    where: { and: [ofAssociation, { status: { equals: 'in-force' } }] },
    pagination: false,
  });
  const channels = await req.payload.find({
    ...find,
    collection: 'channels',
    where: ofAssociation,
    pagination: false,
  });
  const tools = await req.payload.find({
    ...find,
    collection: 'tools',
    where: ofAssociation,
    pagination: false,
  });
  const texts = versions.docs.map(policyTextOf);
  return {
    association,
    ...printedAndSetUp(texts, {
      channels: channels.docs.map(({ id, code, label, contact }) => ({
        id,
        code,
        label,
        reachedBy: contact ?? undefined,
      })),
      tools: tools.docs.map(({ id, code, label, file }) => ({ id, code, label, reachedBy: idOf(file) })),
    }),
    printedPeriods: texts.flatMap(({ decisionPeriod }) =>
      decisionPeriod === undefined ? [] : [decisionPeriod],
    ),
    periods: await periodsOf(req, { association }),
  };
};
