/** The slug of the policy under which beneficiaries ask: every association publishes it at the same address. */
export const REQUEST_POLICY = 'beneficiary-relations';

/** Returns whether software acts on the divisions of a policy (channels, tools, handling), so that their roles matter. */
export const actsOnRoles = (policy: {
  readonly slug: string;
  readonly catalogueEntry?: string | null | undefined;
}): boolean => [policy.slug, policy.catalogueEntry].includes(REQUEST_POLICY);
