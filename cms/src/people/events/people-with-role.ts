import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import {
  membershipOf,
  type AccountChange,
  type MembershipSpan,
} from '@mithaq/domain/request/committee-membership';
import type { PayloadRequest, Where } from 'payload';
import { idOf, type Role } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { AccountEvent, User } from '../../payload-types.ts';
import { spellsRole } from '../users/spelled-roles.ts';

/** Acts by which an account gets or loses a role in an association. */
const acts = ['person-made', 'roles-changed', 'association-changed', 'person-deleted'] as const;

/** An account of an association's staff, of now or of once, with the days on which it had a role there. */
export interface PersonWithRole {
  readonly id: string;
  readonly name: string;
  /** The days; none where the account never had the role there. */
  readonly spans: readonly MembershipSpan[];
}

const changeOf = (event: AccountEvent, association: string, role: Role): AccountChange | undefined => {
  const act = acts.find((one) => one === event.action);
  const on = dayInRiyadh(event.at);
  const isOwn = idOf(event.association) === association;
  const hadRole = spellsRole(event.before, role);
  switch (act) {
    case 'person-made':
      return { on, kind: 'made' };
    case 'roles-changed':
      return { on, kind: 'roles', hadRole };
    // Each association that a person came from or went to has a row of its own.
    case 'association-changed':
      return isOwn ? { on, kind: 'association' } : undefined;
    case 'person-deleted':
      return { on, kind: 'deleted', hadRole, wasHere: isOwn };
    case undefined:
      return undefined;
  }
};

const eventsWhere = async (req: PayloadRequest, where: Where): Promise<AccountEvent[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'account-events',
    where: { and: [where, { action: { in: [...acts] } }] },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return docs;
};

const usersWhere = async (req: PayloadRequest, where: Where): Promise<User[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where,
    sort: 'name',
    pagination: false,
    depth: 0,
  });
  return docs;
};

/**
 * Returns everybody who belongs to an association or once did, as the log of accounts tells, with the days on which each
 * had a role there; those who belong to it first, by name. An account that was deleted has the name that it had then.
 */
export const peopleWithRole = async (
  req: PayloadRequest,
  association: string,
  role: Role,
): Promise<PersonWithRole[]> => {
  const users = await usersWhere(req, { association: { equals: association } });
  const own = await eventsWhere(req, { association: { equals: association } });
  const movers = [
    ...new Set(own.flatMap(({ action, subject }) => (action === 'association-changed' ? [subject] : []))),
  ];
  // The log of another association, or of none, has what happened there to the roles of somebody who moved.
  const ofMovers = movers.length === 0 ? [] : await eventsWhere(req, { subject: { in: movers } });
  const elsewhere = ofMovers.filter((event) => idOf(event.association) !== association);
  const gone = movers.filter((id) => !users.some((user) => user.id === id));
  const moved = gone.length === 0 ? [] : await usersWhere(req, { id: { in: gone } });
  const events = [...own, ...elsewhere].toSorted((one, other) => one.at.localeCompare(other.at));
  const eventsOf = Map.groupBy(events, ({ subject }) => subject);
  const known = new Map([...users, ...moved].map((user) => [user.id, user]));
  return [...new Set([...known.keys(), ...eventsOf.keys()])].map((id) => {
    const user = known.get(id);
    const ofPerson = eventsOf.get(id) ?? [];
    const now = {
      isHere: idOf(user?.association) === association,
      hasRole: user?.roles.includes(role) ?? false,
    };
    const changes = ofPerson.flatMap((event) => changeOf(event, association, role) ?? []);
    return { id, name: user?.name ?? ofPerson.at(-1)?.subjectName ?? '', spans: membershipOf(now, changes) };
  });
};
