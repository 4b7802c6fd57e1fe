import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import type { PayloadRequest } from 'payload';
import type { PendingUpload } from '../../../payload-types.ts';
import { asSystem } from '../../../payload/system/as-system.ts';

/** Most uploads that a person may begin in an hour, and their bytes: a year's minutes, and no more. */
const MOST_IN_AN_HOUR = 60;
const MOST_BYTES_IN_AN_HOUR = 20 * UPLOAD_LIMIT_BYTES;

const HOUR_MS = 3_600_000;

interface Begun {
  readonly person: string;
  readonly association: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Writes the row of a new upload; undefined where the person has had her share of this hour. `now` in milliseconds. */
export const beginUpload = async (
  req: PayloadRequest,
  upload: Begun,
  now: number,
): Promise<PendingUpload | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'pending-uploads',
    where: {
      and: [
        { person: { equals: upload.person } },
        { begunAt: { greater_than: new Date(now - HOUR_MS).toISOString() } },
      ],
    },
    limit: MOST_IN_AN_HOUR,
    pagination: false,
    depth: 0,
  });
  const bytes = docs.reduce((sum, { size }) => sum + size, upload.size);
  if (docs.length >= MOST_IN_AN_HOUR || bytes > MOST_BYTES_IN_AN_HOUR) return undefined;
  return req.payload.create({
    ...asSystem(req),
    collection: 'pending-uploads',
    data: { ...upload, state: 'begun', begunAt: new Date(now).toISOString() },
    depth: 0,
  });
};
