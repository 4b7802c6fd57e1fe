/** Roles that review a text before the board does; the auditor reads and does not comment. */
export const reviewRoles = [
  'board-secretary',
  'beneficiary-relations-officer',
  'social-research-officer',
  'committee-member',
] as const;
