import type { PayloadRequest, Where } from 'payload';
import type { Role } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';

const addressesWhere = async (req: PayloadRequest, where: Where): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ email }) => email);
};

/** Returns the addresses of everybody who has this role in an association. */
export const addressesOf = (req: PayloadRequest, association: string, role: Role): Promise<string[]> =>
  addressesWhere(req, { and: [{ association: { equals: association } }, { roles: { in: [role] } }] });

/**
 * Returns whom new requests of an association are reported to: its officers; where it has none, its board
 * secretaries, and where it has none of these either, the operators of the platform. `attended` says whether they are
 * the officers, who alone can handle a request.
 */
export const noticeAddresses = async (
  req: PayloadRequest,
  association: string,
): Promise<{ readonly attended: boolean; readonly addresses: readonly string[] }> => {
  const officers = await addressesOf(req, association, 'beneficiary-relations-officer');
  if (officers.length > 0) return { attended: true, addresses: officers };
  const secretaries = await addressesOf(req, association, 'board-secretary');
  const operators = { roles: { in: ['platform-administrator'] } };
  return {
    attended: false,
    addresses: secretaries.length > 0 ? secretaries : await addressesWhere(req, operators),
  };
};
