import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { isUnattended } from '../../deliveries/is-unattended.ts';

/**
 * Returns the names of the associations that take requests and have no officer who handles them: the secretary's own,
 * or those of the platform for its operator. Undefined for everybody else, who cannot change it.
 */
export const unattendedAssociations = async (req: PayloadRequest): Promise<string[] | undefined> => {
  const own = associationOf(req.user);
  const isOperator = hasRole(req.user, 'platform-administrator');
  if (!isOperator && (own === undefined || !hasRole(req.user, 'board-secretary'))) return undefined;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'associations',
    ...(isOperator ? {} : { where: { id: { equals: own } } }),
    sort: 'name',
    depth: 0,
    select: { name: true, services: true },
    pagination: false,
  });
  const names: string[] = [];
  for (const { id, name, services } of docs) {
    if ((services ?? []).length > 0 && (await isUnattended(req, id))) names.push(name);
  }
  return names;
};
