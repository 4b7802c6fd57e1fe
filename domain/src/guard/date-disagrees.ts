import { formatDate, weekdayNames } from '../calendar/format-date.ar.ts';
import { gregorianMonthNumbers, hijriMonthNumbers } from '../calendar/month-words.ar.ts';
import { readDay } from '../calendar/read-day.ts';
import { gregorianOfHijri, weekdayOfGregorian } from '../calendar/umm-al-qura.ts';
import type { WholeDate } from '../calendar/whole-date.ts';
import type { ApprovalDate } from '../contracts/board-approval.ts';
import { foldArabic } from '../text/fold.ts';
import type { Finding, GuardPlace } from './finding.ts';
import type { GuardRule } from './guarded-version.ts';
import { foldedPiece, piecesOf } from './pieces.ts';

interface PrintedDay {
  readonly day: WholeDate;
  /** The weekday before the day, as the text has it. */
  readonly weekday: string | undefined;
  readonly start: number;
  readonly end: number;
}

const months = [...hijriMonthNumbers, ...gregorianMonthNumbers].map(([name]) => name).join('|');
const weekdays: ReadonlyMap<string, string> = new Map(
  [...Object.entries(weekdayNames), ['monday', 'الإثنين'] as const].map(([code, name]) => [
    foldArabic(name),
    code,
  ]),
);

/** A day over folded text: in digits or with the name of its month, perhaps behind a weekday. */
const printedDay = new RegExp(
  `(?:(?<weekday>${[...weekdays.keys()].join('|')})[\\s،:(]+(?:الموافق[\\s:]+)?)?` +
    `(?<![\\d/.])(?<day>\\d{1,4} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{1,4}|\\d{1,2} (?:${months}) (?:سنه |عام )?\\d{4})(?![\\d/])`,
  'gu',
);

const daysIn = (folded: string): PrintedDay[] =>
  [...folded.matchAll(printedDay)].flatMap(({ 0: found, index, groups }) => {
    const read = readDay((groups?.['day'] ?? '').replace(/(?:سنه|عام) /u, ''));
    return read.kind === 'fault'
      ? []
      : [{ day: read.day, weekday: groups?.['weekday'], start: index, end: index + found.length }];
  });

const gregorian = (day: WholeDate): WholeDate | undefined =>
  day.calendar === 'hijri' ? gregorianOfHijri(day) : day;

const same = (left: WholeDate | undefined, right: WholeDate | undefined): boolean =>
  left?.year === right?.year && left?.month === right?.month && left?.day === right?.day;

interface Disagreement {
  readonly words: string;
  readonly meant: string;
}

const weekdayFaults = (days: readonly PrintedDay[]): Disagreement[] =>
  days.flatMap(({ day, weekday }) => {
    const meant = gregorian(day);
    const real = meant === undefined ? undefined : weekdayOfGregorian(meant);
    if (weekday === undefined || real === undefined || weekdays.get(weekday) === real) return [];
    return [{ words: `${weekday} ${formatDate(day)}`, meant: weekdayNames[real] }];
  });

/** Only «الموافق», a calendar's letter and signs stand between two names of one day. */
const betweenNames =
  /^[\s(),،.:-]*(?:هجري(?:ه)?|ميلادي(?:ه)?|ه|م)?[\s(),،.:-]*(?:الموافق|موافق|يوافق)?[\s(),،.:ل-]*$/u;

/** Most signs between two names of one day; a longer run of points is a line to fill in. */
const MOST_BETWEEN = 60;

const pairFaults = (folded: string, days: readonly PrintedDay[]): Disagreement[] =>
  days.flatMap((first, place) => {
    const second = days[place + 1];
    if (second === undefined || first.day.calendar === second.day.calendar) return [];
    if (second.start - first.end > MOST_BETWEEN) return [];
    if (!betweenNames.test(folded.slice(first.end, second.start))) return [];
    if (same(gregorian(first.day), gregorian(second.day))) return [];
    return [{ words: formatDate(first.day), meant: formatDate(second.day) }];
  });

const disagreementsIn = (folded: string): Disagreement[] => {
  // Most clauses have no digit, and no day without one.
  if (!/\d/u.test(folded)) return [];
  const days = daysIn(folded);
  return [...weekdayFaults(days), ...pairFaults(folded, days)];
};

const findingAt = (place: GuardPlace, text: string, facts: Disagreement): Finding => ({
  code: 'date.disagrees',
  severity: 'warning',
  place,
  text,
  facts,
});

/** The printed form of the approval against the day that was entered for it. */
const ofApproval = (date: ApprovalDate | undefined): Finding[] => {
  if (date === undefined) return [];
  const place = { field: 'approval.approvedOn.printed' };
  const differing = daysIn(foldArabic(date.printed)).flatMap(({ day }) => {
    const meant = date[day.calendar];
    return meant === undefined ||
      same(day, { ...meant, month: meant.month ?? day.month, day: meant.day ?? day.day })
      ? []
      : [{ words: date.printed, meant: formatDate(meant) }];
  });
  return [...differing, ...disagreementsIn(foldArabic(date.printed))].map((facts) =>
    findingAt(place, date.printed, facts),
  );
};

/**
 * Finds days that are printed twice and differ: Hijri and Gregorian («الموافق»), weekday and date, the printed form of
 * the approval and the day entered for it. Compared by Umm al-Qura. A warning, because the printed words stay and only
 * the minutes say which is right.
 */
export const dateDisagrees: GuardRule = ({ text, approval }) => [
  ...piecesOf(text).flatMap((piece) =>
    disagreementsIn(foldedPiece(piece)).map((facts) => findingAt(piece.place, piece.text, facts)),
  ),
  ...ofApproval(approval?.approvedOn),
];
