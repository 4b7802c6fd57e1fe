import type { PayloadRequest } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';

const NAME = 'functions';

/** Makes the record of the functions' account with this key, or sets the key on the existing record. */
export const setServiceKey = async (req: PayloadRequest, apiKey: string): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'services',
    where: { name: { equals: NAME } },
    limit: 1,
    pagination: false,
  });
  const known = docs[0];
  const data = { name: NAME, enableAPIKey: true, apiKey };
  if (known === undefined) await req.payload.create({ ...asSystem(req), collection: 'services', data });
  else if (known.apiKey !== apiKey) {
    await req.payload.update({ ...asSystem(req), collection: 'services', id: known.id, data });
  }
};
