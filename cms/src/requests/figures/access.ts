import { everyStaffRole } from '../../payload/access/bases.ts';
import { associationOf, hasRole, type Principal } from '../../payload/access/roles.ts';

/** Figures of an association that somebody may read. */
export interface ReadableFigures {
  readonly association: string;
  /** Whether this person reads every request of the association, so that no small number tells anything new. */
  readonly readsRequests: boolean;
}

/**
 * Returns whose figures somebody may read: staff and the auditor those of their own association. The secretary, who
 * reads no request, and committee members, who read some, are shown no number of fewer than five.
 */
export const figuresReadBy = (principal: Principal): ReadableFigures | undefined => {
  const association = associationOf(principal);
  if (association === undefined || !hasRole(principal, ...everyStaffRole)) return undefined;
  return {
    association,
    readsRequests: hasRole(principal, 'beneficiary-relations-officer', 'social-research-officer', 'auditor'),
  };
};
