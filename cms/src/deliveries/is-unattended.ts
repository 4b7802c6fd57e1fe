import type { PayloadRequest } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';

/** Whether nobody has the role that handles the association's requests, so that nobody works on them. */
export const isUnattended = async (req: PayloadRequest, association: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'users',
    where: {
      and: [{ association: { equals: association } }, { roles: { in: ['beneficiary-relations-officer'] } }],
    },
  });
  return totalDocs === 0;
};
