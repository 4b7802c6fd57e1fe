import { readMinutesNumber } from '../../approval/number-in-minutes.ts';
import { foldArabic } from '../../text/fold.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { factOfDays, partialDate, type DateKind } from './day-facts.ts';
import { believedIssue, countsCopies, yearAlone } from './issue-number.ts';
import { quote, type Found, type Labelled } from './passage.ts';
import { factsOfSentence } from './sentence-facts.ts';

const labels: readonly (readonly [DateKind | 'issue-number' | 'chair', RegExp])[] = [
  [
    'issue-number',
    /^(?:رقم\s+)?(?:ال)?(?:اصدار|نسخه)(?:\s+رقم)?$|^(?:رقم|رمز|كود)\s+(?:ال)?(?:وثيقه|سياسه|نسخه|اصدار)$/u,
  ],
  [
    'approved-on',
    /^تاريخ\s+(?:ال)?(?:اعتماد|موافقه|اقرار|مصادقه|قرار|اجتماع|جلسه)(?:\s+(?:ال)?(?:وثيقه|سياسه|لائحه|لايحه|دليل|اعتماد))?(?:\s+(?:من\s+(?:قبل\s+)?)?مجلس\s+(?:ال)?(?:اداره|امناء))?$/u,
  ],
  ['issue-date', /^تاريخ\s+(?:ال)?(?:اصدار|نسخه)$/u],
  [
    'in-force-from',
    /^(?:تاريخ\s+)?(?:(?:بدء|بدايه)\s+)?(?:ال)?(?:نفاذ|سريان|تطبيق|تفعيل|عمل(?:\s+ب(?:ها|ه|السياسه|الوثيقه|اللائحه))?)$/u,
  ],
  [
    'review-date',
    /^(?:تاريخ|موعد)\s+(?:ال)?(?:مراجعه|تحديث)$|^(?:(?:تاريخ|موعد)\s+)?(?:ال)?(?:مراجعه|تحديث)\s+(?:ال)?(?:قادمه?|تاليه?|مقبله?)$/u,
  ],
];

/** Labels of the numbers of an approval, and those whose value is a sentence about it. */
const approvalNumbers: readonly (readonly ['session' | 'meeting' | 'resolution', RegExp])[] = [
  ['resolution', /^(?:رقم\s+)?(?:ال)?قرار(?:\s+مجلس\s+(?:ال)?اداره)?$/u],
  ['meeting', /^(?:رقم\s+)?(?:ال)?(?:اجتماع|جلسه)(?:\s+(?:ال)?(?:اعتماد|مجلس\s+(?:ال)?اداره))?$/u],
  ['session', /^(?:رقم\s+)?(?:ال)?دوره$/u],
];
const approvalSentence = /^(?:ال)?(?:اعتماد|جهه الاعتماد|معتمد من|اعتماد مجلس الاداره|مرجع الاعتماد)$/u;

/** Tells whether a label names a number or the day of an approval, of which a list of meetings has many. */
export const isApprovalLabel = (label: string): boolean => {
  const bare = bareHeading(label);
  return (
    approvalNumbers.some(([, pattern]) => pattern.test(bare)) ||
    labels.some(([kind, pattern]) => kind === 'approved-on' && pattern.test(bare))
  );
};

/** Labels of days that are the document's own wherever they stand: no meeting and no resolution has one of these. */
const ownDay = /اعتماد|مصادقه|نفاذ|سريان|مراجعه|تحديث/u;
/** Tells whether a label names a day of the document itself: «تاريخ الاعتماد», «موعد المراجعة القادمة». */
export const isOwnDay = (label: string): boolean => {
  const bare = bareHeading(label);
  return ownDay.test(bare) && labels.some(([, pattern]) => pattern.test(bare));
};

/** Labels that name the issue itself; beside one, a label of the document's code says no issue number. */
const issueItself = /^(?:رقم\s+)?(?:ال)?(?:اصدار|نسخه)(?:\s+رقم)?$/u;
/** Tells whether a label names the issue of a document: «رقم الإصدار», «النسخة». */
export const isIssueItself = (label: string): boolean => issueItself.test(bareHeading(label));
/** A day without a name: «التاريخ». */
const bareDay = /^(?:ال)?تاريخ$/u;
/** Labels of the code of a document: «رمز السياسة». */
export const documentCode = /^(?:رقم|رمز|كود)\s+(?:ال)?(?:وثيقه|سياسه)$/u;

/** Facts of a label and its value in a table or a letterhead. */
export const factsOfLabel = (
  { label, value, line, readByOcr, namesIssue = false }: Labelled,
  found: Found,
): void => {
  const bare = bareHeading(label);
  const isDayOfIssue = namesIssue && bareDay.test(bare);
  const kind = isDayOfIssue ? 'issue-date' : labels.find(([, pattern]) => pattern.test(bare))?.[0];
  const folded = foldArabic(value);
  const printed = quote(`${label} ${value}`);
  const counted = approvalNumbers.find(([, pattern]) => pattern.test(bare))?.[0];
  const counts = counted === undefined ? undefined : readMinutesNumber(value);
  if (counted !== undefined && counts !== undefined)
    found.facts.push({ kind: counted, value: counts, line, printed, readByOcr });
  if (approvalSentence.test(bare)) {
    const lines = [{ number: line, text: value }];
    factsOfSentence(value, { text: value, lines, place: 'approval', readByOcr }, 0, '', found);
  }
  if (kind === undefined || kind === 'chair' || value.trim() === '') return;
  if (kind === 'issue-number') {
    const isBelieved = !readByOcr || (believedIssue.test(folded) && !documentCode.test(bare));
    if (
      isBelieved &&
      /\d/u.test(folded) &&
      folded.length <= 40 &&
      !yearAlone.test(folded) &&
      !countsCopies(folded)
    )
      found.facts.push({ kind, text: quote(value), line, printed, readByOcr });
    return;
  }
  const before = found.facts.length;
  factOfDays(kind, value, folded, line, readByOcr, found);
  const partial = partialDate(value);
  if (found.facts.length === before && partial !== undefined && kind !== 'approved-on') {
    found.facts.push({ kind, [partial.calendar]: partial, line, printed, readByOcr });
  }
};
