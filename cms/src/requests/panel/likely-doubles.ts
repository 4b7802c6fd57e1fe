import { LIKELY_DOUBLE_MS } from '@mithaq/domain/request/amendments';
import { MOST_OTHER_SERVICES } from '@mithaq/domain/request/service-codes';
import type { PayloadRequest, Where } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';

/** A complaint about a request repeats nothing. Rows of an earlier release have no kind and ask for a service. */
const sameKind = ({ kind }: RequestDocument): Where =>
  kind && kind !== 'service'
    ? { kind: { equals: kind } }
    : { or: [{ kind: { equals: 'service' } }, { kind: { exists: false } }] };

/** Most requests that are listed; further ones say nothing new. */
const SHOWN = 5;

/**
 * Returns the other requests of the same kind and association with the same mobile number that were accepted within a
 * day before or after this one, oldest first, with the rights of the request's user: somebody may have gone back in the
 * browser, where the form has a new token, and sent it again. The number is compared as it is stored (E.164), however
 * it was typed.
 */
export const likelyDoubles = async (
  req: PayloadRequest,
  request: RequestDocument,
): Promise<Pick<RequestDocument, 'id' | 'reference' | 'state' | 'acceptedAt'>[]> => {
  const accepted = Date.parse(request.acceptedAt);
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: {
      and: [
        { association: { equals: idOf(request.association) ?? '' } },
        { acceptedAt: { greater_than_equal: new Date(accepted - LIKELY_DOUBLE_MS).toISOString() } },
        { acceptedAt: { less_than_equal: new Date(accepted + LIKELY_DOUBLE_MS).toISOString() } },
        { 'submission.mobile': { equals: request.submission.mobile } },
        sameKind(request),
        { id: { not_equals: request.id } },
      ],
    },
    sort: 'acceptedAt',
    limit: SHOWN + MOST_OTHER_SERVICES,
    depth: 0,
    select: { reference: true, state: true, acceptedAt: true, visit: true },
    pagination: false,
  });
  // Requests of one visit ask for different services, and are listed as such.
  return docs.filter(({ visit }) => !visit || visit !== request.visit).slice(0, SHOWN);
};
