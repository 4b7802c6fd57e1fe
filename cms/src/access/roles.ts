import type { User } from '../payload-types.ts';

export const roles = [
  'platform-administrator',
  'board-secretary',
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Somebody whom Payload has recognised: a person of `users`, a function of `services`, or nobody. */
export type Principal =
  | ({ readonly collection: 'users' } & Pick<User, 'id' | 'roles' | 'association'>)
  | { readonly collection?: string }
  | null
  | undefined;

type Person = Extract<Principal, { readonly roles: unknown }>;

const isPerson = (principal: NonNullable<Principal>): principal is Person =>
  principal.collection === 'users' && 'roles' in principal && Array.isArray(principal.roles);

/** The person behind a request; undefined for a function and for nobody. */
export const personOf = (principal: Principal): Person | undefined =>
  principal && isPerson(principal) ? principal : undefined;

/** Whether a person asks who has one of these roles; a function and nobody have none. */
export const hasRole = (principal: Principal, ...wanted: readonly Role[]): boolean =>
  personOf(principal)?.roles.some((role) => wanted.includes(role)) ?? false;

/** All roles of the person who asks; none for a function and for nobody. */
export const rolesOf = (principal: Principal): readonly Role[] => personOf(principal)?.roles ?? [];

/** Whether a function of ours asks, with the API key of a record in `services`. */
export const isService = (principal: Principal): boolean => principal?.collection === 'services';

/** The id of a relationship, whether it came as an id or as the document itself. */
export const idOf = (relation: string | { readonly id: string } | null | undefined): string | undefined =>
  typeof relation === 'string' ? relation : relation?.id;

/** The association whose staff this person is. */
export const associationOf = (principal: Principal): string | undefined =>
  idOf(personOf(principal)?.association);
