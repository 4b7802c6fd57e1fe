import type { Committee } from '@mithaq/domain/request/committee-sitting';
import { usualRejectionReasons } from '@mithaq/domain/request/committee-sitting.ar';
import type { PayloadRequest } from 'payload';
import type { Association } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { peopleWithRole, type PersonWithRole } from '../../people/events/people-with-role.ts';

export interface CommitteeOfAssociation extends Omit<Committee, 'members'> {
  readonly association: Association;
  /** Everybody who is or was a member, with the days on which each was one; present staff first, by name. */
  readonly people: readonly PersonWithRole[];
  /** Names of present and former staff, by account; an account that the log does not know is absent. */
  readonly names: ReadonlyMap<string, string>;
}

/** Returns the reasons that a committee may give for a rejection: the association's list, or the usual ones. */
export const rejectionReasonsOf = (association: Association): readonly string[] => {
  const own = (association.aidRules?.rejectionReasons ?? []).map(({ text }) => text);
  return own.length > 0 ? own : usualRejectionReasons;
};

/** Returns the research committee of an association, of every day: its people, its quorum, its reasons and its services. */
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
  const people = await peopleWithRole(req, association, 'committee-member');
  return {
    association: found,
    people: people.filter(({ spans }) => spans.length > 0),
    quorum: found.aidRules?.quorum ?? undefined,
    reasons: rejectionReasonsOf(found),
    services: (found.services ?? []).map(({ code }) => code),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
};
