import type { CalendarDate } from '../../src/contracts/calendar-date.ts';
import type { ProposedFact } from '../../src/contracts/document-reading.ts';

const day = (date: CalendarDate | undefined): string =>
  date === undefined ? '' : [date.year, date.month, date.day].filter((part) => part !== undefined).join('-');

/** Returns a proposed fact as one line, without its place: «meeting 3», «approved-on 1445-6-5 2023-12-18». */
export const statedFact = (fact: ProposedFact): string => {
  if ('value' in fact) return `${fact.kind} ${String(fact.value)}`;
  if ('text' in fact) return `${fact.kind} ${fact.text}`;
  if (!('hijri' in fact) && !('gregorian' in fact)) return fact.kind;
  return fact.kind === 'approved-on'
    ? `approved-on ${day(fact.hijri)} ${day(fact.gregorian)}`
    : `${fact.kind} ${day(fact.gregorian) || day(fact.hijri)}`;
};
