import type { CalendarDate } from '../contracts/calendar-date.ts';
import type { ProposedFact } from '../contracts/document-reading.ts';
import type { SourceRemark } from '../contracts/source-document.ts';
import {
  beyondHundred,
  foldedOrdinals,
  numberOfFolded,
  readMinutesNumber,
} from '../approval/number-in-minutes.ts';
import { gregorianOfHijri } from '../calendar/umm-al-qura.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { approvalWords } from './approval-words.ar.ts';
import { approvingWords, issueNamedIn, issuesApart, type PlaceOfSentence } from './approving-words.ts';
import { daysIn, hasBrokenDay, weekdayIn, type DaysInText } from './days-in-text.ts';
import { factWords, spelledNumbers } from './fact-words.ar.ts';
import { bareHeading } from './read-contents.ts';
import { hasBlankOfApproval } from './read-forms.ts';
import { documentRemarks, signatory } from './reading-words.ar.ts';
import { printedAgain } from './unsure-values.ts';

/** Words of a document that may say something about its approval, with the lines that print them. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** The place of the passage, which decides how much it takes to believe it. */
  readonly place: PlaceOfSentence;
  readonly readByOcr: boolean;
  /** Whether OCR is unsure of a word of it, which may be part of a name. */
  readonly hasUnsureWord?: boolean;
}

/** A row or a column of a table about the document: a label and the words beside or below it. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: number;
  readonly readByOcr: boolean;
  /** Whether the table names an issue, so that a day without a name is that of the issue. */
  readonly namesIssue?: boolean;
}

interface Found {
  readonly facts: ProposedFact[];
  readonly remarks: SourceRemark[];
}

const LONGEST_QUOTE = 200;
/** Number of paragraphs below a sentence of approval among which the chair signs. */
const SIGNED_WITHIN = 8;
const quote = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);

const ordinal = `(?:${foldedOrdinals
  .toSorted((a, b) => b.length - a.length)
  .map((words) => words.replace(' و', '\\sو\\s?'))
  .join('|')})(?:${beyondHundred})?`;
const year = '(?:1[34]|20)\\d{2}';
const number = `\\(?\\s*(?:${year}\\s*[/-]\\s*)?(?<value>\\d{1,4}(?!\\s+${factWords.countedBehind})|${ordinal})(?:\\s*[/-]\\s*${year}(?:\\s*[هم](?!\\p{L}))?)?(?![\\p{L}\\d/]|\\s*\\/|-\\d)\\s*\\)?`;
/** A number that is spelled out behind «رقم»: «رقم (ثلاثة)». */
const spelled = `\\(?\\s*(?<value>${[...spelledNumbers.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?!\\p{L})\\s*\\)?`;
/** Words that say more of a meeting or a session, and any words before «رقم» that count nothing else. */
const more = `(?:\\s+(?:${factWords.ofMeetings}))*\\s*(?:رقم)?\\s*:?\\s*`;
const far = `(?:\\s+(?!${factWords.counted})\\p{L}+){0,7}?\\s+(?:ال)?رقم\\s*:?\\s*`;
const numbers: readonly (readonly ['session' | 'meeting' | 'resolution', RegExp])[] = [
  ['resolution', new RegExp(`(?<printed>(?:ال)?قرار\\p{L}{0,2}${far}${number})`, 'u')],
  ['resolution', new RegExp(`(?<printed>رقم\\s+(?:ال)?قرار\\p{L}{0,2}\\s*[:：]?\\s*${number})`, 'u')],
  [
    'resolution',
    new RegExp(`(?<printed>(?:ال)?قرار\\p{L}{0,2}\\s*\\(?\\s*(?<value>${ordinal})(?!\\p{L}))`, 'u'),
  ],
  ['resolution', /(?<printed>(?:ال)?قرار\s*\(\s*(?<value>\d{1,4})\s*\))/u],
  ['meeting', new RegExp(`(?<printed>(?:اجتماع|جلس[هت])\\p{L}{0,2}(?:${more}|${far})${number})`, 'u')],
  ['session', new RegExp(`(?<printed>دور[هت]\\p{L}{0,2}(?:${more}|${far})${number})`, 'u')],
  ['resolution', new RegExp(`(?<printed>(?:ال)?قرار\\p{L}{0,2}${far}${spelled})`, 'u')],
  ['meeting', new RegExp(`(?<printed>(?:اجتماع|جلس[هت])\\p{L}{0,2}${far}${spelled})`, 'u')],
  ['session', new RegExp(`(?<printed>دور[هت]\\p{L}{0,2}${far}${spelled})`, 'u')],
];

/** The place of folded words in the text as printed. Folding leaves out marks, so that words are sought one by one. */
const asPrinted = (text: string, folded: string): string => {
  const wanted = folded.split(' ').filter((word) => word !== '');
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const same = words.map((word) => foldArabic(word));
  const first = wanted[0] ?? '';
  for (const [at, word] of same.entries()) {
    if (!word.endsWith(first) && !word.startsWith(first)) continue;
    const joined = same.slice(at, at + wanted.length + 2).join(' ');
    if (!joined.includes(folded)) continue;
    for (let length = 1; length <= wanted.length + 2; length += 1) {
      if (
        same
          .slice(at, at + length)
          .join(' ')
          .includes(folded)
      )
        return quote(words.slice(at, at + length).join(' '));
    }
  }
  return quote(folded);
};

const isOneDay = ({ year, month = 0, day = 0 }: CalendarDate, gregorian: CalendarDate): boolean => {
  const meant = gregorianOfHijri({ calendar: 'hijri', year, month, day });
  return (
    meant !== undefined &&
    (['year', 'month', 'day'] as const).every((part) => meant[part] === gregorian[part])
  );
};

type DateKind = Extract<ProposedFact, { readonly weekday?: unknown }>['kind'];

/** Pairs the days of both calendars into one fact; a pair that is not one day gets a remark. */
const factOfDays = (
  kind: DateKind,
  text: string,
  folded: string,
  line: number,
  readByOcr: boolean,
  { facts, remarks }: Found,
  { days, faults, swapped }: DaysInText = daysIn(folded),
): void => {
  const hijri = days.find(({ date }) => date.calendar === 'hijri');
  const gregorian = days.find(({ date }) => date.calendar === 'gregorian');
  const remark = (code: SourceRemark['code'], words: string): void => {
    remarks.push({ code, line, printed: quote(text), remark: words });
  };
  if (hijri === undefined && gregorian === undefined) {
    if (hasBrokenDay(folded)) remark('date.incomplete', documentRemarks.dateIncomplete);
    else if (faults.length > 0) remark('date.incomplete', documentRemarks.dateUnreal);
    return;
  }
  if (swapped) remark('date.visualOrder', documentRemarks.dateUnreal);
  if (hijri !== undefined && gregorian !== undefined && !isOneDay(hijri.date, gregorian.date)) {
    remark('approval.ambiguous', documentRemarks.calendarsDisagree);
  }
  const first = [hijri, gregorian].flatMap((found) => found ?? []).toSorted((a, b) => a.at - b.at)[0];
  const said = weekdayIn(folded);
  facts.push({
    kind,
    ...(hijri === undefined ? {} : { hijri: hijri.date }),
    ...(gregorian === undefined ? {} : { gregorian: gregorian.date }),
    ...(said === undefined ? {} : { weekday: said }),
    line,
    printed: asPrinted(text, first?.printed ?? ''),
    readByOcr,
  });
};

const sentencesOf = (text: string): string[] => text.split(/(?<=\p{L}{2,}[.؛])\s+/u);
/** A cover's sentences run over its lines, and a list on it has one in each item. */
const itemsOf = (text: string): string[] => text.split(/\s*[•●▪]\s*/u).filter((item) => item !== '');

/** Returns the line of a passage that prints words, or its first one. */
const lineOf = ({ lines }: Passage, folded: string): number => {
  const words = folded.split(' ').filter((word) => word.length > 2 || /\d/u.test(word));
  const last = words.at(-1) ?? folded;
  const found =
    lines.find(({ text }) => foldArabic(text).includes(folded)) ??
    lines.find(({ text }) => foldArabic(text).includes(last));
  return found?.number ?? lines[0]?.number ?? 1;
};

/** Facts of a sentence about this document: its approval, the day from which it counts, what the board ordered. */
const factsOfSentence = (
  sentence: string,
  passage: Passage,
  latestIssue: number,
  title: string,
  found: Found,
): void => {
  const folded = foldArabic(toLatinDigits(sentence));
  const { facts, remarks } = found;
  const all = daysIn(folded);
  const approving = approvingWords(folded, passage.place, title);
  // «اعتمدت في 24/12/2007م على أن يعمل بها ابتداء من 1/1/2008م» has a day of each kind.
  let from = 0;
  const amends = approvalWords.amends.test(folded);
  const ofForce = all.days.filter(({ at, printed }) => {
    const before = folded.slice(from, at);
    from = at + printed.length;
    return (
      !amends &&
      (factWords.comesIntoForce.test(before) ||
        ((approving !== undefined || approvalWords.named.test(folded)) &&
          factWords.comesIntoForceThen.test(before)))
    );
  });
  if (ofForce.length > 0) {
    const words = ofForce[0]?.printed ?? '';
    const line = lineOf(passage, words);
    factOfDays('in-force-from', sentence, folded, line, passage.readByOcr, found, { ...all, days: ofForce });
  }
  if (approving !== undefined || passage.place === 'cover' || passage.place === 'approval') {
    for (const [kind, pattern] of [
      ['orders-publication', factWords.publishes],
      ['supersedes-all-previous', factWords.supersedes],
    ] as const) {
      const match = pattern.exec(folded)?.[0];
      if (match !== undefined) {
        facts.push({
          kind,
          line: lineOf(passage, match),
          printed: asPrinted(sentence, match.trim()),
          readByOcr: passage.readByOcr,
        });
      }
    }
  }
  // An approval of an earlier issue is none of this one.
  if (approving === undefined || (issueNamedIn(approving) ?? latestIssue) < latestIssue) return;
  if (hasBlankOfApproval(sentence)) {
    remarks.push({
      code: 'approval.blank',
      line: lineOf(passage, folded),
      printed: quote(sentence),
      remark: documentRemarks.blankNumber,
    });
  }
  const taken = new Set<ProposedFact['kind']>();
  for (const [kind, pattern] of numbers) {
    const groups = pattern.exec(approving)?.groups;
    const words = (groups?.['value'] ?? '').trim();
    const value = numberOfFolded(words) ?? spelledNumbers.get(words);
    const printed = groups?.['printed']?.trim();
    if (value === undefined || printed === undefined || taken.has(kind)) continue;
    taken.add(kind);
    facts.push({
      kind,
      value,
      line: lineOf(passage, printed),
      printed: asPrinted(sentence, printed),
      readByOcr: passage.readByOcr,
    });
  }
  const isForce = new Set(ofForce.map(({ printed }) => printed));
  const own = daysIn(approving);
  const days = own.days.filter(
    ({ printed, at }) => !isForce.has(printed) && !factWords.ofOtherAct.test(approving.slice(0, at)),
  );
  if (ofForce.length > 0 && days.length === 0) return;
  const words = days[0]?.printed ?? approving;
  const line = lineOf(passage, words);
  factOfDays('approved-on', sentence, approving, line, passage.readByOcr, found, { ...own, days });
};

const issueValue = '\\s*[:：(]?\\s*(?<value>[a-z]{0,6}[-/.]?\\d[\\w./-]{0,20})';
const issue = new RegExp(
  // The day of an issue is none of its number.
  `(?<!تاريخ\\s+(?:ال)?)(?:رقم\\s+(?:ال)?(?:اصدار|نسخه)|(?:ال)?(?:نسخه|اصدار)(?:\\s+رقم)?)${issueValue}`,
  'u',
);
const code = new RegExp(`(?:رقم|رمز)\\s+(?:ال)?(?:وثيقه|سياسه)${issueValue}`, 'u');

/** Returns words in capital letters as they are printed: folding makes them small. */
const inText = (text: string, folded: string): string => {
  const latin = toLatinDigits(text);
  const at = latin.toLowerCase().indexOf(folded);
  return at < 0 ? folded : text.slice(at, at + folded.length);
};

/** The number of an issue that OCR may say: the recogniser of Arabic reads the letters of a code as digits. */
const believedIssue = /^\d{1,2}(?:\.\d{1,2}){0,2}$/u;
/** A year, which says when an issue appeared and is not its number: «الإصدار: 1445هـ», «نسخة 2023م». */
const yearAlone = new RegExp(`^\\(?\\s*${year}\\s*(?:هـ?|م)?\\s*\\)?$`, 'u');

/** The code of a document is its number where the document names no issue. */
const issueOf = (
  { text, ...passage }: Passage,
  numbers: readonly RegExp[],
  { facts }: Pick<Found, 'facts'>,
): void => {
  const folded = foldArabic(text);
  const value = numbers.map((one) => one.exec(folded)).find((one) => one !== null)?.groups?.['value'];
  if (value === undefined || passage.place === 'text') return;
  // «تاريخ أول إصدار: 1/1/1440هـ» says a day.
  if (yearAlone.test(value) || /^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/u.test(value)) return;
  if (passage.readByOcr && !believedIssue.test(value)) return;
  const line = lineOf({ text, ...passage }, value);
  facts.push({
    kind: 'issue-number',
    text: inText(text, value),
    line,
    printed: quote(text),
    readByOcr: passage.readByOcr,
  });
};

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
const documentCode = /^(?:رقم|رمز|كود)\s+(?:ال)?(?:وثيقه|سياسه)$/u;

const partialDate = (value: string): CalendarDate | undefined => {
  const folded = foldArabic(value);
  const parts = folded.match(/\d+/gu) ?? [];
  const year = Number(parts.find((part) => part.length === 4));
  const plain = /^[\d\s/.\-هم]+$/u.test(folded);
  if (!plain || !Number.isInteger(year) || year < 1300 || year > 2200 || parts.length > 2) return undefined;
  const calendar = year < 1700 ? 'hijri' : 'gregorian';
  const month = Number(parts.find((part) => part.length < 3));
  return parts.length === 2 && month >= 1 && month <= 12 ? { calendar, year, month } : { calendar, year };
};

/** Facts of a label and its value in a table or a letterhead. */
const factsOfLabel = (
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
    if (isBelieved && /\d/u.test(folded) && folded.length <= 40 && !yearAlone.test(folded))
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

const chairLine = /^(?:ال)?رئيسه?\s+(?:مجلس\s+(?:ال)?(?:اداره|امناء)|المجلس)(?:\s+.{0,80})?$/u;
const nameLine =
  /^(?:(?:[اأ]|د|م|أ\.د|الأستاذ|الدكتور|الشيخ|المهندس|الاستاذ|معالي|سعادة)\s*[./]?\s*)?\p{L}{2,}(?:\s+\p{L}{2,}){1,6}$/u;

/** The office of the chair before the name, at the end of a line: «رئيس مجلس الإدارة: …», «رئيس مجلس الإدارة / …». */
const chairBefore =
  /(?:^(?:(?:ال)?(?:اعتماد|توقيع)\s+)?|[:：/][^:：/]*\s)(?:ال)?رئيسه?\s+(?:مجلس\s+(?:ال)?(?:اداره|امناء)(?:\s+(?:ال)?(?:جمعيه|مؤسسه))?|المجلس)(?:\s+(?:ال)?(?:مهندس|دكتور|استاذ|شيخ)ه?)?\s*[:：/]\s*[^:：/]+$/u;
/** The labels of a name and of an office, in lines of their own: «الاسم: …», «الصفة: رئيس مجلس الإدارة». */
const nameLabel = /^(?:ال)?اسم\s*[:：]\s*\S/u;
const chairLabel =
  /^(?:ال)?(?:صفه|منصب|وظيفه|مسمي(?:\s+الوظيفي)?)\s*[:：]\s*(?:ال)?رئيسه?\s+(?:مجلس\s+(?:ال)?(?:اداره|امناء)|المجلس)(?:\s+(?:ال)?(?:جمعيه|مؤسسه))?$/u;

const behindSign = (text: string): string => (text.split(/[:：/]/u).at(-1) ?? '').trim();
const isName = (name: string): boolean =>
  nameLine.test(name) && !factWords.noName.test(foldArabic(name)) && name.length <= 100;
const isSigned = ({ of, name }: { readonly of: Passage; readonly name: string }): boolean =>
  isName(name) && of.hasUnsureWord !== true;

/** The name of the chair that a line with the office names, or a neighbour of it: below it, or above it. */
const chairBeside = (passages: readonly Passage[], index: number) => {
  const own = passages[index];
  if (own === undefined) return undefined;
  const folded = foldArabic(own.text);
  if (chairBefore.test(folded)) return { of: own, name: behindSign(own.text) };
  const beside = [passages[index + 1], passages[index - 1]].flatMap((of) =>
    of?.place === own.place ? of : [],
  );
  if (chairLabel.test(folded)) {
    return beside
      .filter(({ text }) => nameLabel.test(foldArabic(text)))
      .map((of) => ({ of, name: behindSign(of.text) }))
      .find(isSigned);
  }
  if (!chairLine.test(folded)) return undefined;
  // A name above the office may be signed below an office of its own: «أمين المجلس», «خالد …», «رئيس المجلس».
  const isBelowOffice = signatory.test(foldArabic(passages[index - 2]?.text ?? ''));
  return beside
    .filter((of) => !(isBelowOffice && of === passages[index - 1]))
    .map((of) => ({ of, name: of.text.trim() }))
    .find(isSigned);
};

/** The chair's name beside the title of the chair, where an approval is signed. */
const chairOf = (passages: readonly Passage[], { facts }: Found): void => {
  const approving = new Set(facts.map(({ line }) => line));
  let last = -SIGNED_WITHIN;
  for (const [index, { text, lines, place }] of passages.entries()) {
    if (lines.some(({ number: own }) => approving.has(own))) last = index;
    const mayBeSigned = place !== 'text' || index - last < SIGNED_WITHIN;
    if (!mayBeSigned || !foldArabic(text).includes('رئيس')) continue;
    const found = chairBeside(passages, index);
    const line = found?.of.lines[0]?.number;
    if (found === undefined || line === undefined || !isSigned(found)) continue;
    const { of, name } = found;
    facts.push({ kind: 'chair', text: name, line, printed: quote(of.text), readByOcr: of.readByOcr });
    return;
  }
};

/** The office of the chair alone in a cell, and the heads of the columns of names and of offices. */
const chairCell = /^(?:ال)?رئيسه?(?:\s+مجلس\s+(?:ال)?اداره(?:\s+(?:ال)?جمعيه)?|\s+المجلس)$/u;
const nameColumn = /^(?:ال)?(?:اسم|اسماء|عضو)(?:\s+\S+){0,2}$/u;
const officeColumn = /^(?:ال)?(?:صفه|منصب|وظيفه|مسمي|مسمي الوظيفي)(?:\s+\S+){0,2}$/u;

/** A cell of a table of people with the line that prints it. */
export interface CellOfPeople {
  readonly text: string;
  readonly line: number | undefined;
  readonly readByOcr: boolean;
}

/**
 * Returns the chair of a table of the people who met or signed: the name in the row of the chair's office, where the
 * head says which column holds names and which holds offices, and where no other row has that office.
 */
export const chairAmong = (rows: readonly (readonly CellOfPeople[])[]): ProposedFact | undefined => {
  const [head = [], ...people] = rows;
  const columnOf = (pattern: RegExp): number => head.findIndex(({ text }) => pattern.test(bareHeading(text)));
  const [names, offices] = [columnOf(nameColumn), columnOf(officeColumn)];
  if (names < 0 || offices < 0) return undefined;
  const chairs = people.filter((cells) => chairCell.test(bareHeading(cells[offices]?.text ?? '')));
  const { text = '', line, readByOcr = false } = (chairs.length === 1 ? chairs[0]?.[names] : undefined) ?? {};
  return isName(text) && line !== undefined
    ? { kind: 'chair', text, line, printed: quote(text), readByOcr }
    : undefined;
};

const same = (left: ProposedFact, right: ProposedFact): boolean => {
  if (left.kind !== right.kind) return false;
  if ('value' in left && 'value' in right) return left.value === right.value;
  if ('text' in left && 'text' in right) return foldArabic(left.text) === foldArabic(right.text);
  if ('hijri' in left || 'gregorian' in left) {
    const key = (fact: ProposedFact): string =>
      'hijri' in fact || 'gregorian' in fact ? JSON.stringify([fact.hijri, fact.gregorian]) : '';
    return key(left) === key(right);
  }
  return true;
};

/** The facts that labels and sentences say. */
const saidIn = (passages: readonly Passage[], labelled: readonly Labelled[], title: string): Found => {
  const found: Found = { facts: [], remarks: [] };
  const hasIssue = labelled.some(({ label }) => isIssueItself(label));
  for (const label of labelled) {
    if (!hasIssue || !documentCode.test(bareHeading(label.label))) factsOfLabel(label, found);
  }
  const namesIssue =
    hasIssue || passages.some(({ text, place }) => place !== 'text' && issue.test(foldArabic(text)));
  const numbers = namesIssue ? [issue] : [issue, code];
  const sentences = passages.flatMap((passage) => {
    // Most of a text says nothing about its approval.
    const isSilent = passage.place === 'text' && !factWords.mayTell.test(foldArabic(passage.text));
    const all = isSilent ? [] : passage.place === 'cover' ? itemsOf(passage.text) : sentencesOf(passage.text);
    if (!isSilent) issueOf(passage, numbers, found);
    return all.flatMap(issuesApart).map((sentence) => ({ sentence, passage }));
  });
  const latest = Math.max(0, ...sentences.map(({ sentence }) => issueNamedIn(sentence) ?? 0));
  for (const { sentence, passage } of sentences) factsOfSentence(sentence, passage, latest, title, found);
  return found;
};

/**
 * Days that both calendars say alike. Where values are held back because OCR is unsure of them, such a day is read all
 * the same: two readings of other digits do not meet in one day by chance.
 */
const confirmedDays = (
  passages: readonly Passage[],
  labelled: readonly Labelled[],
  title: string,
): ProposedFact[] => {
  const isHeld = (text: string): boolean => printedAgain(text) !== text;
  const held = passages.filter(({ text }) => isHeld(text));
  const heldLabels = labelled.filter(({ value }) => isHeld(value));
  if (held.length + heldLabels.length === 0) return [];
  return saidIn(
    held.map((passage) => ({ ...passage, text: printedAgain(passage.text) })),
    heldLabels.map((one) => ({ ...one, value: printedAgain(one.value) })),
    title,
  ).facts.filter(
    (fact) =>
      'hijri' in fact &&
      fact.hijri !== undefined &&
      fact.gregorian !== undefined &&
      isOneDay(fact.hijri, fact.gregorian),
  );
};

/**
 * Proposes what a document says about its own approval and issue. Numbers and days are taken from its cover, from its
 * approval, from tables about the document, and from a sentence that says that the board approved it, by its `title`
 * or as this document; `signed` is the chair of a table of those who signed. A number of another body («مجلس الوزراء»)
 * or of a blank is none, and neither is one that OCR is unsure of (`withHeldBack`). A fact is proposed once, at its first line; a second one of the same kind that differs is
 * proposed, too, and remarked upon.
 */
export const factsOf = (
  passages: readonly Passage[],
  labelled: readonly Labelled[],
  { signed = [], title = '' }: { readonly signed?: readonly ProposedFact[]; readonly title?: string } = {},
): Found => {
  const said = saidIn(passages, labelled, title);
  const confirmed = confirmedDays(passages, labelled, title);
  const isConfirmed = ({ kind, line }: ProposedFact): boolean =>
    confirmed.some((day) => day.kind === kind && day.line === line);
  const found: Found = {
    facts: [...confirmed, ...said.facts.filter((fact) => !isConfirmed(fact))],
    remarks: said.remarks,
  };
  chairOf(passages, found);
  if (!found.facts.some(({ kind }) => kind === 'chair')) found.facts.push(...signed);
  const facts = found.facts.filter(
    (fact, index) => found.facts.findIndex((other) => same(fact, other)) === index,
  );
  for (const [index, fact] of facts.entries()) {
    const other = facts.findIndex(({ kind }) => kind === fact.kind);
    const asMeeting = facts.find(
      (one) =>
        one.kind === 'meeting' &&
        fact.kind === 'resolution' &&
        one.value === fact.value &&
        one.line !== fact.line,
    );
    if (asMeeting !== undefined) {
      found.remarks.push({
        code: 'approval.ambiguous',
        line: fact.line,
        printed: fact.printed,
        remark: documentRemarks.meetingOrResolution,
      });
    }
    if (other < index && ['session', 'meeting', 'resolution', 'approved-on'].includes(fact.kind)) {
      found.remarks.push({
        code: 'approval.ambiguous',
        line: fact.line,
        printed: fact.printed,
        remark: documentRemarks.approvalsDisagree,
      });
    }
  }
  // A line with a label is read as a label and as a sentence, which find the same.
  const isFirst = (remark: SourceRemark, index: number): boolean =>
    found.remarks.findIndex((one) => JSON.stringify(one) === JSON.stringify(remark)) === index;
  return {
    facts: facts.map((fact) => ({ ...fact, printed: printedAgain(fact.printed) })),
    remarks: found.remarks
      .filter(isFirst)
      .map((remark) => ({ ...remark, printed: printedAgain(remark.printed) })),
  };
};
