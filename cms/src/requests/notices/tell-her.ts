import type { NoticeOccasion } from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import { writeDelivery } from '../../deliveries/write-delivery.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';

type ToldRequest = Pick<RequestDocument, 'id' | 'association' | 'submission' | 'contactWishes'>;

interface Telling {
  /** Id of the event that is told. */
  readonly event: string;
  readonly occasion: NoticeOccasion;
  /** Words that a person of the association wrote for the beneficiary. */
  readonly words?: string | undefined;
  /** ISO time. */
  readonly at: string;
}

/** Returns the address that the beneficiary may be written to; undefined where there is none, or she asked not to be. */
export const addressOf = ({ submission, contactWishes }: ToldRequest): string | undefined =>
  contactWishes?.doNotWrite === true ? undefined : (submission.email ?? undefined);

/**
 * Writes the notice of an event. `delivery` is its e-mail; without one, or where it is not sent because a budget is
 * spent, the notice is a call for the desk to make.
 */
export const writeNotice = async (
  req: PayloadRequest,
  request: ToldRequest,
  { at, event, occasion, words }: Telling,
  delivery: { readonly id: string; readonly toSend: boolean } | undefined,
): Promise<void> => {
  await req.payload.create({
    ...asSystem(req),
    collection: 'request-notices',
    depth: 0,
    data: {
      request: request.id,
      association: idOf(request.association) ?? '',
      event,
      occasion,
      words: words ?? null,
      state: delivery?.toSend === true ? 'mailing' : 'to-call',
      stateAt: at,
      delivery: delivery?.id ?? null,
    },
  });
};

/**
 * Tells the beneficiary of an event, in its transaction: by an e-mail, or by a call for the desk. Returns the e-mails
 * that may be put into the mail queue.
 */
export const tellHer = async (
  req: PayloadRequest,
  request: ToldRequest,
  telling: Telling,
): Promise<string[]> => {
  const to = addressOf(request);
  if (to === undefined) {
    await writeNotice(req, request, telling, undefined);
    return [];
  }
  const update = {
    kind: 'request-update',
    to,
    request: request.id,
    association: idOf(request.association) ?? '',
    stateAt: telling.at,
  } as const;
  const delivery = await writeDelivery(req, update, [telling.event]);
  await writeNotice(req, request, telling, delivery);
  return delivery.toSend ? [delivery.id] : [];
};
