import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';

/** Returns the association's words for the codes of its services. */
export const serviceLabels = async (
  req: PayloadRequest,
  association: string,
): Promise<ReadonlyMap<string, string>> => {
  const found = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: association,
    depth: 0,
    select: { services: true },
  });
  return new Map((found.services ?? []).map(({ code, label }) => [code, label]));
};
