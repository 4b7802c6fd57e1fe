import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, rolesOf } from '../../payload/access/roles.ts';
import { associationCoverage } from './association-coverage.ts';
import { associationsAtAGlance } from './associations-at-a-glance.ts';
import type { Dashboard } from './dashboard-shape.ts';
import { disclosureCoverage } from './disclosure-coverage.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { publishedLately } from './published-lately.ts';
import { unattendedAssociations } from './unattended-associations.ts';
import { waitingRequests } from './waiting-requests.ts';
import { waitingVersions } from './waiting-versions.ts';

const ownAssociation = async (req: PayloadRequest): Promise<{ association: string } | undefined> => {
  const id = associationOf(req.user);
  if (id === undefined) return undefined;
  const find = { ...asUser(req), collection: 'associations', depth: 0, disableErrors: true } as const;
  const found = await req.payload.findByID({ ...find, id });
  return found === null ? undefined : { association: found.name };
};

/**
 * Returns the data of the first page, read with the rights of the request's user. `now` in milliseconds since 1970.
 * Undefined for everybody who is not a person of `users`.
 */
export const dashboardOf = async (req: PayloadRequest, now: number): Promise<Dashboard | undefined> => {
  const roles = rolesOf(req.user);
  if (req.user?.collection !== 'users' || roles.length === 0) return undefined;
  const isSecretary = hasRole(req.user, 'board-secretary');
  const unattended = await unattendedAssociations(req);
  const knowsPolicies = hasRole(req.user, 'board-secretary', 'auditor');
  return {
    name: req.user.name,
    roles,
    ...(await ownAssociation(req)),
    ...(isSecretary ? { versions: await waitingVersions(req) } : {}),
    ...(await waitingRequests(req, now)),
    ...(unattended === undefined ? {} : { unattended }),
    ...(knowsPolicies ? { overdueReviews: await overdueReviews(req, now) } : {}),
    ...(knowsPolicies
      ? { coverage: await associationCoverage(req), disclosures: await disclosureCoverage(req, now) }
      : {}),
    ...(hasRole(req.user, 'platform-administrator')
      ? { associations: await associationsAtAGlance(req) }
      : {}),
    published: await publishedLately(req),
  };
};
