import type { DeliveryState } from '../contracts/cms-service-api.ts';
import { keysOf } from '../table/keys-of.ts';

/** The known state of an e-mail, and since when (ISO time). */
export interface KnownDelivery {
  readonly state: DeliveryState;
  readonly at?: string;
  /** SES's kind of bounce, `Transient/MailboxFull`, where the state is «bounced». */
  readonly detail?: string;
}

export type DeliveryEventKind = Extract<DeliveryState, 'delivered' | 'bounced' | 'complained'>;

interface DeliveryStateFacts {
  /** Whether the sender may still mark the e-mail as sent or as given up; both are final for the sender. */
  readonly isOpen: boolean;
  /** Whether the e-mail is known not to have reached anybody who wants it, so that staff have to look. */
  readonly reachedNobody: boolean;
}

/** Every state of an e-mail; the words of each are in `delivery-states.ar.ts`. */
const deliveryStateFacts: Readonly<Record<DeliveryState, DeliveryStateFacts>> = {
  pending: { isOpen: true, reachedNobody: false },
  sent: { isOpen: false, reachedNobody: false },
  delivered: { isOpen: false, reachedNobody: false },
  bounced: { isOpen: false, reachedNobody: true },
  complained: { isOpen: false, reachedNobody: true },
  failed: { isOpen: false, reachedNobody: true },
  'not-mailed': { isOpen: false, reachedNobody: true },
};

export const undeliveredStates: readonly DeliveryState[] = keysOf(deliveryStateFacts).filter(
  (state) => deliveryStateFacts[state].reachedNobody,
);

/** Whether the sender may mark the e-mail. */
export const mayMark = (state: DeliveryState): boolean => deliveryStateFacts[state].isOpen;

/** Whether a bounce passes (mailbox full, server away, an automatic reply), by SES's kind of it. */
export const isTransientBounce = (detail: string | undefined): boolean =>
  (detail ?? '').startsWith('Transient/');

/**
 * Returns the state after SES reports an event. Reports arrive in any order: a complaint is final; of «delivered» and
 * a transient bounce «delivered» holds, because an automatic reply causes both; of «delivered» and a lasting bounce
 * the later one holds.
 */
export const stateAfterEvent = (
  known: KnownDelivery,
  event: { readonly kind: DeliveryEventKind; readonly at: string; readonly detail?: string | undefined },
): DeliveryState => {
  if (known.state === 'complained' || event.kind === 'complained') return 'complained';
  const reported = known.state === 'delivered' || known.state === 'bounced';
  if (!reported || known.at === undefined) return event.kind;
  if (known.state === 'delivered' && event.kind === 'bounced' && isTransientBounce(event.detail))
    return known.state;
  if (known.state === 'bounced' && event.kind === 'delivered' && isTransientBounce(known.detail))
    return event.kind;
  return Date.parse(event.at) >= Date.parse(known.at) ? event.kind : known.state;
};
