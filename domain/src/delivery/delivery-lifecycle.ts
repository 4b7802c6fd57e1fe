import type { DeliveryState } from '../contracts/cms-service-api.ts';

/** The known state of an e-mail, and since when (ISO time). */
export interface KnownDelivery {
  readonly state: DeliveryState;
  readonly at?: string;
}

export type DeliveryEventKind = Extract<DeliveryState, 'delivered' | 'bounced' | 'complained'>;

/** Moves that the sender itself makes. Sent and given up are both final for the sender. */
export const mayMark = (state: DeliveryState): boolean => state === 'pending';

/**
 * Returns the state after SES reports an event. Reports arrive in any order: the later of «delivered» and «bounced»
 * holds (an auto-reply causes both), and a complaint is final.
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
