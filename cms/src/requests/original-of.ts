import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { asUser } from '../payload/access/as-user.ts';
import { asSystem } from '../payload/system/as-system.ts';
import type { Request as RequestDocument } from '../payload-types.ts';

/** Returns the stored number of the request that a duplicate repeats; undefined for every other request. */
export const originalNumberOf = async (
  req: PayloadRequest,
  { state, original }: Pick<RequestDocument, 'state' | 'original'>,
): Promise<string | undefined> => {
  const id = state === 'duplicate' ? idOf(original) : undefined;
  if (id === undefined) return undefined;
  const found = await req.payload.findByID({
    ...asSystem(req),
    collection: 'requests',
    id,
    depth: 0,
    disableErrors: true,
  });
  return found === null ? undefined : compactReferenceNumber(found.reference);
};

/** Most repeats of a request that are listed. */
const SHOWN = 20;

/**
 * Returns, with the rights of the request's user, the requests that this one is joined with: the one that it repeats,
 * and those that repeat it.
 */
export const joinedWith = async (
  req: PayloadRequest,
  { id, state, original }: Pick<RequestDocument, 'id' | 'state' | 'original'>,
): Promise<{ readonly original: RequestDocument | null; readonly repeats: readonly RequestDocument[] }> => {
  const find = { ...asUser(req), collection: 'requests', depth: 0 } as const;
  const originalId = state === 'duplicate' ? idOf(original) : undefined;
  const { docs } = await req.payload.find({
    ...find,
    where: { and: [{ original: { equals: id } }, { state: { equals: 'duplicate' } }] },
    sort: 'acceptedAt',
    limit: SHOWN,
    pagination: false,
  });
  return {
    original:
      originalId === undefined
        ? null
        : await req.payload.findByID({ ...find, id: originalId, disableErrors: true }),
    repeats: docs,
  };
};
