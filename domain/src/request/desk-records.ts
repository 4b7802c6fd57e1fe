import { isoDay } from '../calendar/iso-day.ts';
import { readGregorianDay, type DayInputFault } from '../calendar/read-day.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';
import type { RequestState } from './request-lifecycle.ts';

/**
 * Records that the officer adds to a request, with the states in which each belongs: papers while the request is
 * checked, registration once it was accepted, services given from then on (parts may follow when it counts as served).
 */
const deskRecordStates = {
  paper: ['received', 'checking', 'needs-information', 'referred', 'with-committee', 'objection'],
  registration: ['accepted', 'registering', 'served'],
  service: ['registering', 'served'],
} as const satisfies Readonly<Record<string, readonly RequestState[]>>;

export type DeskRecord = keyof typeof deskRecordStates;

/** A field of a record that somebody typed a day into. */
type DayField = 'issuedOn' | 'validUntil' | 'givenOn';

export type DeskRecordRefusal =
  | { readonly code: 'record.not-now'; readonly record: DeskRecord; readonly state: RequestState }
  | { readonly code: 'record.missing'; readonly field: 'paper' | 'fileNumber' | 'what' | 'amount' }
  | { readonly code: 'record.paper-unknown' }
  | { readonly code: 'record.day'; readonly field: DayField; readonly fault: DayInputFault | 'in-future' }
  | { readonly code: 'record.before-request'; readonly field: 'givenOn' };

/** Whether the record belongs to a request in this state. */
export const takesRecord = (record: DeskRecord, state: RequestState): boolean => {
  const states: readonly RequestState[] = deskRecordStates[record];
  return states.includes(state);
};

const notNow = (record: DeskRecord, state: RequestState): DeskRecordRefusal[] =>
  takesRecord(record, state) ? [] : [{ code: 'record.not-now', record, state }];

/** Returns the Gregorian day, `YYYY-MM-DD`, of a day as typed in either calendar; undefined for an empty or unreadable one. */
export const dayTyped = (typed: string | undefined): string | undefined => {
  const read = readGregorianDay(typed ?? '');
  return read.kind === 'day' ? isoDay(read.day) : undefined;
};

const dayRefusals = (
  field: DayField,
  typed: string | undefined,
  { required, mayBeAhead, today }: { required: boolean; mayBeAhead: boolean; today: string },
): DeskRecordRefusal[] => {
  const read = readGregorianDay(typed ?? '');
  if (read.kind === 'fault')
    return read.fault === 'empty' && !required ? [] : [{ code: 'record.day', field, fault: read.fault }];
  return !mayBeAhead && isoDay(read.day) > today ? [{ code: 'record.day', field, fault: 'in-future' }] : [];
};

const lacks = (text: string | undefined): boolean => !hasVisibleCharacter(text ?? '');

/** Returns every reason why a mark of a paper is refused. `papers` are the names in the association's aid rules. */
export const refusalsOfPaper = (
  state: RequestState,
  typed: {
    readonly paper: string;
    readonly issuedOn?: string | undefined;
    readonly validUntil?: string | undefined;
  },
  papers: readonly string[],
  today: string,
): DeskRecordRefusal[] => [
  ...notNow('paper', state),
  ...(papers.includes(typed.paper) ? [] : [{ code: 'record.paper-unknown' as const }]),
  ...dayRefusals('issuedOn', typed.issuedOn, { required: false, mayBeAhead: false, today }),
  ...dayRefusals('validUntil', typed.validUntil, { required: false, mayBeAhead: true, today }),
];

/** Returns every reason why a registration is refused. */
export const refusalsOfRegistration = (
  state: RequestState,
  typed: { readonly fileNumber: string },
): DeskRecordRefusal[] => [
  ...notNow('registration', state),
  ...(lacks(typed.fileNumber) ? [{ code: 'record.missing' as const, field: 'fileNumber' as const }] : []),
];

/** Returns every reason why a service given is refused. `requestedOn` is the day on which the request came. */
export const refusalsOfServiceGiven = (
  state: RequestState,
  typed: { readonly what: string; readonly amount: string; readonly givenOn: string },
  requestedOn: string,
  today: string,
): DeskRecordRefusal[] => {
  const day = dayTyped(typed.givenOn);
  return [
    ...notNow('service', state),
    ...(lacks(typed.what) ? [{ code: 'record.missing' as const, field: 'what' as const }] : []),
    ...(lacks(typed.amount) ? [{ code: 'record.missing' as const, field: 'amount' as const }] : []),
    ...dayRefusals('givenOn', typed.givenOn, { required: true, mayBeAhead: false, today }),
    ...(day !== undefined && day < requestedOn
      ? [{ code: 'record.before-request' as const, field: 'givenOn' as const }]
      : []),
  ];
};
