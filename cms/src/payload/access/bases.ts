import type { Access, CollectionConfig, FieldAccess, Where } from 'payload';
import { z } from 'zod';
import { associationOf, hasRole, type Principal, type Role } from './roles.ts';

/*
 * Each basis is a function that says on which records somebody may do something. Collections compose bases with
 * `anyOf`; an action that no basis allows is refused.
 */
export type Basis = (principal: Principal) => boolean | Where;

/** Allows staff with one of these roles, on records of their own association. */
export const staffOfAssociation =
  (...allowed: readonly Role[]): Basis =>
  (principal) => {
    const association = associationOf(principal);
    if (association === undefined || !hasRole(principal, ...allowed)) return false;
    return { association: { equals: association } };
  };

/** Allows the operator of the platform, on every record. */
export const platformAdministrator: Basis = (principal) => hasRole(principal, 'platform-administrator');

/** Combines bases: the first basis without limits wins; otherwise the records that any basis allows. */
export const anyOf =
  (...bases: readonly Basis[]): Access =>
  ({ req }) => {
    const answers = bases.map((basis) => basis(req.user)).filter((answer) => answer !== false);
    if (answers.includes(true)) return true;
    const limits = answers.filter((answer) => typeof answer === 'object');
    if (limits.length === 0) return false;
    return limits.length === 1 ? (limits[0] ?? false) : { or: limits };
  };

const namedAssociation = z.object({ association: z.unknown() }).partial();

const associationNamedIn = (data: unknown): unknown => namedAssociation.safeParse(data).data?.association;

/**
 * Allows creating a record in the person's own association: `data` names that association, or names none and is given
 * it (`belongsToOwnAssociation`).
 */
export const createInOwnAssociation =
  (...allowed: readonly Role[]): Access =>
  ({ req, data }) => {
    const own = associationOf(req.user);
    if (own === undefined || !hasRole(req.user, ...allowed)) return false;
    const named = associationNamedIn(data);
    return named === undefined || named === null || named === own;
  };

/** Refuses everybody; only `system/` writes here, because it overrides access. */
export const nobody = (): false => false;

/** Refuses everybody on a field; only `system/` writes the field. */
export const fieldForNobody: FieldAccess = () => false;

/** Allows the platform administrator on a field that no association may change about itself. */
export const fieldForPlatformAdministrator: FieldAccess = ({ req }) =>
  hasRole(req.user, 'platform-administrator');

/** Roles that read everything public in their association: all of its staff, and its auditor. */
export const everyStaffRole = [
  'board-secretary',
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
  'auditor',
] as const satisfies readonly Role[];

/** Lets the staff of an association read its records, and its board secretary write them. */
export const writtenByTheSecretary: NonNullable<CollectionConfig['access']> = {
  read: anyOf(platformAdministrator, staffOfAssociation(...everyStaffRole)),
  create: createInOwnAssociation('board-secretary'),
  update: anyOf(staffOfAssociation('board-secretary')),
  delete: anyOf(staffOfAssociation('board-secretary')),
};
