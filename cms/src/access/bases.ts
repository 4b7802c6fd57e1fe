import type { Access, FieldAccess, Where } from 'payload';
import { z } from 'zod';
import { associationOf, hasRole, type Principal, type Role } from './roles.ts';

/*
 * One function per basis on which somebody may do something. Collections compose them with `anyOf`; what no
 * basis allows is refused.
 */
export type Basis = (principal: Principal) => boolean | Where;

/** Staff with one of these roles, on records of their own association. */
export const staffOfAssociation =
  (...allowed: readonly Role[]): Basis =>
  (principal) => {
    const association = associationOf(principal);
    if (association === undefined || !hasRole(principal, ...allowed)) return false;
    return { association: { equals: association } };
  };

/** The operator of the platform, on every record. */
export const platformAdministrator: Basis = (principal) => hasRole(principal, 'platform-administrator');

/** The first basis without limits wins; otherwise the records that any of them allows. */
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
 * Creating a record in an association: `data` names the association, or names none and is given the person's
 * own (`belongsToOwnAssociation`).
 */
export const createInOwnAssociation =
  (...allowed: readonly Role[]): Access =>
  ({ req, data }) => {
    const own = associationOf(req.user);
    if (own === undefined || !hasRole(req.user, ...allowed)) return false;
    const named = associationNamedIn(data);
    return named === undefined || named === null || named === own;
  };

/** Shut to everybody: only `system/` gets past it. */
export const nobody = (): false => false;

/** The same for a field. */
export const fieldForNobody: FieldAccess = () => false;

/** A field that no association may change about itself. */
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
