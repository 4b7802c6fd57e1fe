import type { DeliveryState } from '../contracts/cms-service-api.ts';

/** What is known of an e-mail, and since when (ISO time). */
export interface KnownDelivery {
  readonly state: DeliveryState;
  readonly at?: string;
}

export type DeliveryEventKind = Extract<DeliveryState, 'delivered' | 'bounced' | 'complained'>;

/** Moves that the sender itself makes. Sent and given up are both final for it. */
export const mayMark = (state: DeliveryState): boolean => state === 'pending';

/**
 * The state after SES reports an event. Reports come in any order: the later of «delivered» and «bounced» holds
 * (an auto-reply makes both), a complaint stays whatever comes after it.
 */
export const stateAfterEvent = (
  known: KnownDelivery,
  event: { readonly kind: DeliveryEventKind; readonly at: string },
): DeliveryState => {
  if (known.state === 'complained' || event.kind === 'complained') return 'complained';
  const reported = known.state === 'delivered' || known.state === 'bounced';
  if (!reported || known.at === undefined) return event.kind;
  return Date.parse(event.at) >= Date.parse(known.at) ? event.kind : known.state;
};
