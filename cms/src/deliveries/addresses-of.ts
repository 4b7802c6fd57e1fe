import type { PayloadRequest } from 'payload';
import type { Role } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';

/** Returns the addresses of everybody who has this role in an association. */
export const addressesOf = async (
  req: PayloadRequest,
  association: string,
  role: Role,
): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { and: [{ association: { equals: association } }, { roles: { in: [role] } }] },
    pagination: false,
    depth: 0,
  });
  return docs.map(({ email }) => email);
};
