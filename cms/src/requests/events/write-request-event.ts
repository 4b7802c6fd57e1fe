import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { systemActor } from '../labels.ar.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

interface Happening {
  /** State before the move; left out where the request has not moved. */
  readonly from?: RequestState;
  readonly to: RequestState;
  readonly note: string | undefined;
  /** ISO time. */
  readonly at: string;
}

/** Adds the row that records an event of a request, in the event's transaction. Rows never change. */
export const writeRequestEvent = async (
  req: PayloadRequest,
  request: Pick<RequestDocument, 'id' | 'association'>,
  { note, ...happening }: Happening,
): Promise<void> => {
  const actor = req.user?.collection === 'users' ? req.user : undefined;
  await req.payload.create({
    ...asSystem(req),
    collection: 'request-events',
    data: {
      ...happening,
      request: request.id,
      association: idOf(request.association) ?? '',
      actor: actor?.id ?? null,
      actorName: actor?.name ?? systemActor,
      note: note ?? null,
    },
  });
};
