import type { User } from '../../payload-types.ts';

export const roles = [
  'platform-administrator',
  'board-secretary',
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Principal that Payload has authenticated: a person of `users`, a function of `services`, or nobody. */
export type Principal =
  | ({ readonly collection: 'users' } & Pick<User, 'id' | 'roles' | 'association'>)
  | { readonly collection?: string }
  | null
  | undefined;

type Person = Extract<Principal, { readonly roles: unknown }>;

const isPerson = (principal: NonNullable<Principal>): principal is Person =>
  principal.collection === 'users' && 'roles' in principal && Array.isArray(principal.roles);

/** Returns the person behind a request; undefined for a function and for nobody. */
export const personOf = (principal: Principal): Person | undefined =>
  principal && isPerson(principal) ? principal : undefined;

/** Returns whether the principal is a person with one of these roles; a function and nobody have none. */
export const hasRole = (principal: Principal, ...wanted: readonly Role[]): boolean =>
  personOf(principal)?.roles.some((role) => wanted.includes(role)) ?? false;

/** Returns all roles of the principal; none for a function and for nobody. */
export const rolesOf = (principal: Principal): readonly Role[] => personOf(principal)?.roles ?? [];

/** Returns whether the principal is a program of ours: a function by the key of the deployment, or a record of `services`. */
export const isService = (principal: Principal): boolean => principal?.collection === 'services';

/** Returns the id of a relationship, whether the relationship came as an id or as the document itself. */
export const idOf = (relation: string | { readonly id: string } | null | undefined): string | undefined =>
  typeof relation === 'string' ? relation : relation?.id;

/** Returns the association whose staff the person belongs to. */
export const associationOf = (principal: Principal): string | undefined =>
  idOf(personOf(principal)?.association);
