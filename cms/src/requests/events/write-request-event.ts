import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { NoticeOccasion } from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { beneficiaryActor, systemActor } from '../labels.ar.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/**
 * The one who caused an event: a member of staff, who is the user of `req`; the beneficiary, whose acts a function
 * brings; or the system itself.
 */
export type EventCause = 'staff' | 'beneficiary' | 'system';

interface Happening {
  /** State before the move; left out where the request has not moved. */
  readonly from?: RequestState;
  readonly to: RequestState;
  /** Sentence of the file, which the beneficiary does not read. */
  readonly note?: string | undefined;
  /** Words to the beneficiary or, where she is the cause, her own. */
  readonly words?: string | undefined;
  readonly occasion?: NoticeOccasion | undefined;
  /** Whether the event takes the move before it back. */
  readonly takesBack?: boolean;
  /** ISO time. */
  readonly at: string;
  /** Left out: the user of `req`, or the system where there is none. */
  readonly by?: EventCause;
}

const actorOf = (req: PayloadRequest, by: EventCause) => {
  if (by === 'beneficiary') return { actor: null, actorName: beneficiaryActor };
  const user = by === 'staff' && req.user?.collection === 'users' ? req.user : undefined;
  return { actor: user?.id ?? null, actorName: user?.name ?? systemActor };
};

/**
 * Adds the row that records an event of a request, in the event's transaction, and returns its id. Rows never change.
 */
export const writeRequestEvent = async (
  req: PayloadRequest,
  request: Pick<RequestDocument, 'id' | 'association'>,
  { note, words, occasion, by = 'staff', ...happening }: Happening,
): Promise<string> => {
  const { id } = await req.payload.create({
    ...asSystem(req),
    collection: 'request-events',
    depth: 0,
    data: {
      ...happening,
      ...actorOf(req, by),
      request: request.id,
      association: idOf(request.association) ?? '',
      note: note ?? null,
      words: words ?? null,
      occasion: occasion ?? null,
    },
  });
  return id;
};
