import { formatDate, weekdayNames } from '../calendar/format-date.ar.ts';
import { isWholeDate } from '../calendar/whole-date.ts';
import type { ApprovalDate, BoardApproval, PrintedNumber } from '../contracts/board-approval.ts';
import { foldArabic } from '../text/fold.ts';
import { ordinalWords, type Gender } from '../text/ordinal.ar.ts';

/** A number that the minutes print with more than itself, such as its year («3/1447»), is kept as they print it. */
const printsMore = (printed: string): boolean => (foldArabic(printed).match(/\d+/gu) ?? []).length > 1;

/** Returns «رقم (12)» or, as the minutes print it, «رقم (3/1447)». */
const inDigits = ({ value, printed }: PrintedNumber): string =>
  `رقم (${printsMore(printed) ? printed.replace(/^\s*رقم\s*|[()]/gu, '').trim() : String(value)})`;

/** Returns the words that the minutes print besides a number, folded: '' for «رقم (6)», «السادس (6)» and «السادس». */
const wordsBesides = ({ value, printed }: PrintedNumber): string => {
  const words = foldArabic(printed)
    .replaceAll(/\d+|[^\p{L}\s]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== 'رقم')
    .join(' ');
  const isNumber = (['masculine', 'feminine'] as const).some((gender) =>
    (['nominative', 'genitive'] as const).some(
      (grammaticalCase) => foldArabic(ordinalWords(value, gender, grammaticalCase) ?? '') === words,
    ),
  );
  return isNumber ? '' : words;
};

/**
 * Returns «السادس» or, where a number has no ordinal word or is more than a number, its digits. What the minutes print
 * beside the number stays («الاستثنائي الثالث»), because it says which of several meetings it was.
 */
const numbered = (number: PrintedNumber, gender: Gender): string => {
  if (printsMore(number.printed)) return inDigits(number);
  if (wordsBesides(number) === '') return ordinalWords(number.value, gender, 'genitive') ?? inDigits(number);
  return number.printed.startsWith('ال') ? number.printed : `(${number.printed})`;
};

/**
 * Returns the day of an approval in both calendars, Hijri first, as the head of a document names it: «الاثنين 10 ربيع
 * الأول 1445هـ الموافق 25 سبتمبر 2023م». A calendar that is known in part only is left out beside a whole day.
 */
export const approvalDay = ({ hijri, gregorian, weekday }: ApprovalDate): string | undefined => {
  const known = [hijri, gregorian].filter((date) => date !== undefined);
  const whole = known.filter(isWholeDate);
  const shown = whole.length > 0 ? whole : known.slice(0, 1);
  if (shown.length === 0) return undefined;
  const named = whole.length > 0 && weekday !== undefined ? `${weekdayNames[weekday]} ` : '';
  return `${named}${shown.map(formatDate).join(' الموافق ')}`;
};

const placeOf = ({ session, meeting, resolution }: BoardApproval): string | undefined => {
  const by = resolution === undefined ? undefined : `بالقرار ${inDigits(resolution)}`;
  const held = [
    ...(session === undefined ? [] : [`دورته ${numbered(session, 'feminine')}`]),
    ...(meeting === undefined ? [] : [`اجتماعه ${numbered(meeting, 'masculine')}`]),
  ].join(' و');
  const place = [by, held === '' ? undefined : `في ${held}`].filter((part) => part !== undefined).join(' ');
  return place === '' ? undefined : place;
};

/**
 * Returns the one sentence with which a document opens: who approved it, in which meeting, on what day; it leaves out
 * what the document does not say. Undefined for an approval that was entered to try out the system, which no board gave.
 * `gender` is that of the document («اعتمدها», «اعتمده»).
 */
export const approvalSentence = (approval: BoardApproval, gender: Gender): string | undefined => {
  if (approval.demonstration) return undefined;
  const verb = gender === 'feminine' ? 'اعتمدها' : 'اعتمده';
  const place = placeOf(approval);
  const day = approval.approvedOn === undefined ? undefined : approvalDay(approval.approvedOn);
  const named = approval.approvedOn?.weekday !== undefined;
  const start = [verb, 'مجلس الإدارة', place].filter((part) => part !== undefined).join(' ');
  if (day === undefined) return `${start}.`;
  if (place === undefined) return `${start} ${named ? 'يوم' : 'في'} ${day}.`;
  return `${start}، ${named ? day : `في ${day}`}.`;
};
