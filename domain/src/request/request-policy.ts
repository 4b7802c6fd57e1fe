/** The slug of the policy under which beneficiaries ask: every association publishes it at the same address. */
export const REQUEST_POLICY = 'beneficiary-relations';
