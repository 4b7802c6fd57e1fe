import type { Committee } from '@mithaq/domain/request/committee-sitting';
import { usualRejectionReasons } from '@mithaq/domain/request/committee-sitting.ar';
import type { PayloadRequest } from 'payload';
import type { Association } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

export interface CommitteeOfAssociation extends Committee {
  readonly association: Association;
  /** Names of the members, and of former members and staff that a request's history has, by account. */
  readonly names: ReadonlyMap<string, string>;
}

/** Returns the reasons that a committee may give for a rejection: the association's list, or the usual ones. */
export const rejectionReasonsOf = (association: Association): readonly string[] => {
  const own = (association.aidRules?.rejectionReasons ?? []).map(({ text }) => text);
  return own.length > 0 ? own : usualRejectionReasons;
};

/** Returns the research committee of an association: its members, its quorum, its reasons and its services. */
export const committeeOf = async (
  req: PayloadRequest,
  association: string,
): Promise<CommitteeOfAssociation> => {
  const found = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: association,
    depth: 0,
  });
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { association: { equals: association } },
    sort: 'name',
    pagination: false,
    depth: 0,
  });
  return {
    association: found,
    members: docs.filter(({ roles }) => roles.includes('committee-member')).map(({ id }) => id),
    quorum: found.aidRules?.quorum ?? undefined,
    reasons: rejectionReasonsOf(found),
    services: (found.services ?? []).map(({ code }) => code),
    names: new Map(docs.map(({ id, name }) => [id, name])),
  };
};
