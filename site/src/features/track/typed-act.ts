import { trackActs, type TrackAct } from '@mithaq/domain/contracts/tracking-api';
import {
  isTickField,
  tickFields,
  trackActFields,
  type TickActField,
  type TrackActField,
  type TypedAct,
} from '@mithaq/domain/request/check-track-act';
import { recordOf } from '@mithaq/domain/table/record-of';

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
  const lines: Partial<Record<Exclude<TrackActField, TickActField>, string>> = {};
  for (const field of trackActFields) {
    const value = fields.get(field);
    if (value !== null && !isTickField(field)) lines[field] = value.replace(/\r\n/gu, '\n');
  }
  // A browser leaves out what is not ticked; a form with wishes is known by their lines.
  const hasWishes = lines.callWhen !== undefined || lines.mayBeTold !== undefined;
  const ticks = hasWishes
    ? recordOf(tickFields, (field): '' | 'on' => (fields.get(field) === 'on' ? 'on' : ''))
    : {};
  return { act, step, once, typed: { ...lines, ...ticks } };
};
