import { criterionPoints } from '@mithaq/domain/catalogue/practice-evidence';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, rolesOf } from '../../payload/access/roles.ts';
import { evidenceOf } from '../../associations/evidence/evidence-of.ts';
import { associationsAtAGlance } from './associations-at-a-glance.ts';
import type { Dashboard } from './dashboard-shape.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { publishedLately } from './published-lately.ts';
import { unattendedAssociations } from './unattended-associations.ts';
import { versionsInForce, type VersionInForce } from './versions-in-force.ts';
import { waitingRequests } from './waiting-requests.ts';
import { waitingVersions } from './waiting-versions.ts';

const ownAssociation = async (req: PayloadRequest): Promise<{ association: string } | undefined> => {
  const id = associationOf(req.user);
  if (id === undefined) return undefined;
  const find = { ...asUser(req), collection: 'associations', depth: 0, disableErrors: true } as const;
  const found = await req.payload.findByID({ ...find, id });
  return found === null ? undefined : { association: found.name };
};

/** Tells whether nobody of the association has begun a version. */
const hasNoVersion = async (req: PayloadRequest): Promise<boolean> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    depth: 0,
    limit: 1,
    pagination: false,
    select: { status: true },
  });
  return docs.length === 0;
};

/** Returns what the association has of the regulator's expectations; nothing for a person of no association. */
const coveragePart = async (
  req: PayloadRequest,
  now: number,
  inForce: readonly VersionInForce[],
): Promise<Pick<Dashboard, 'coverage' | 'disclosures' | 'points'>> => {
  const id = associationOf(req.user);
  if (id === undefined) return {};
  const { policies, disclosures, practices } = await evidenceOf(req, id, now, inForce);
  return { coverage: policies, disclosures, points: criterionPoints(practices) };
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
  const inForce = knowsPolicies ? await versionsInForce(req) : [];
  return {
    name: req.user.name,
    roles,
    ...(await ownAssociation(req)),
    ...(isSecretary ? { versions: await waitingVersions(req) } : {}),
    ...(isSecretary && (await hasNoVersion(req)) ? { beginsPolicies: true } : {}),
    ...(await waitingRequests(req, now)),
    ...(unattended === undefined ? {} : { unattended }),
    ...(knowsPolicies ? { overdueReviews: overdueReviews(inForce, now) } : {}),
    ...(knowsPolicies ? await coveragePart(req, now, inForce) : {}),
    ...(hasRole(req.user, 'platform-administrator')
      ? { associations: await associationsAtAGlance(req) }
      : {}),
    published: await publishedLately(req),
  };
};
