import { trackActs, type TrackAct } from '@mithaq/domain/contracts/tracking-api';
import { trackActFields, type TrackActField, type TypedAct } from '@mithaq/domain/request/check-track-act';

/** A posted step of an act: its form again, its check, or the sending of it. */
export interface PostedAct {
  readonly act: TrackAct;
  readonly step: 'edit' | 'check' | 'send';
  readonly once: string;
  readonly typed: TypedAct;
}

/** Reads a posted act; undefined where a field that our own page sets is missing or made up. */
export const postedActOf = (fields: URLSearchParams): PostedAct | undefined => {
  const act = trackActs.find((name) => name === fields.get('act'));
  const step = (['edit', 'check', 'send'] as const).find((name) => name === fields.get('step'));
  const once = fields.get('once') ?? '';
  if (act === undefined || step === undefined || !/^[0-9a-f]{32}$/u.test(once)) return undefined;
  const typed: Partial<Record<TrackActField, string>> = {};
  for (const field of trackActFields) {
    const value = fields.get(field);
    if (value !== null) typed[field] = value.replace(/\r\n/gu, '\n');
  }
  return { act, step, once, typed };
};
