import type { CalendarDate } from '../contracts/calendar-date.ts';
import type { ProposedFact } from '../contracts/document-reading.ts';
import type { SourceRemark } from '../contracts/source-document.ts';
import { foldedOrdinals, numberOfFolded } from '../approval/number-in-minutes.ts';
import { weekdayNames } from '../calendar/format-date.ar.ts';
import { gregorianMonthNumbers, hijriMonthNumbers } from '../calendar/month-words.ar.ts';
import { readDay } from '../calendar/read-day.ts';
import { gregorianOfHijri } from '../calendar/umm-al-qura.ts';
import { weekday } from '../contracts/calendar-date.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { factWords } from './fact-words.ar.ts';
import { bareHeading } from './read-contents.ts';
import { hasBlankOfApproval } from './read-forms.ts';
import { documentRemarks } from './reading-words.ar.ts';

/** Words of a document that may say something about its approval, with the lines that print them. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** The place of the passage, which decides how much it takes to believe it. */
  readonly place: 'cover' | 'head' | 'approval' | 'text';
  readonly readByOcr: boolean;
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

const ordinal = foldedOrdinals.toSorted((a, b) => b.length - a.length).join('|');
const number = `\\(?\\s*(?<value>\\d{1,4}|${ordinal})(?:\\s*\\/\\s*(?:1[34]|20)\\d{2})?(?![\\p{L}\\d/]|\\s*\\/)\\s*\\)?`;
const numbers: readonly (readonly ['session' | 'meeting' | 'resolution', RegExp])[] = [
  [
    'resolution',
    new RegExp(
      `(?<printed>(?:ال)?قرار\\p{L}{0,2}(?:\\s+(?:مجلس|ال?اداره|ال?جمعيه|المجلس|رقم)){0,4}[^()\\d.،؛]{0,40}?\\s*رقم\\s*:?\\s*${number})`,
      'u',
    ),
  ],
  ['resolution', new RegExp(`(?<printed>رقم\\s+(?:ال)?قرار\\p{L}{0,2}\\s*[:：]?\\s*${number})`, 'u')],
  [
    'meeting',
    new RegExp(
      `(?<printed>(?:اجتماع|جلس[هت])\\p{L}{0,2}(?:\\s+(?:مجلس|المجلس|ال?اداره|ال?دوري))*\\s*(?:رقم)?\\s*:?\\s*${number})`,
      'u',
    ),
  ],
  [
    'session',
    new RegExp(
      `(?<printed>دور[هت]\\p{L}{0,2}(?:\\s+(?:مجلس|المجلس|ال?اداره|ال?انتخابيه))*\\s*(?:رقم)?\\s*:?\\s*${number})`,
      'u',
    ),
  ],
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

const monthNames = [...hijriMonthNumbers, ...gregorianMonthNumbers].map(([name]) => name).join('|');
const separator = '\\s*[/\\\\\\-.،]\\s*';
const dayShape = new RegExp(
  `(?<![\\d/])(?:\\d{4}${separator}\\d{1,2}${separator}\\d{1,2}|\\d{1,4}${separator}\\d{1,2}${separator}\\d{2,4}|\\d{1,2}\\s+(?:من\\s+)?(?:شهر\\s+)?(?:${monthNames})\\s*[،,]?\\s*(?:عام\\s+|سنه\\s+|لعام\\s+)?\\d{4})(?![\\d/])\\s*(?:هـ?(?!\\p{L})|م(?!\\p{L}))?`,
  'gu',
);
/** A date of which a part is missing: «2024/7/م», «1446/ /». */
const brokenDay =
  /(?<![\d/])(?:\d{4}\s*\/\s*\d{0,2}\s*\/\s*(?!\s*\d)|\/\s*\/\s*\d{4}|\d{4}\s*\/\s*\d{1,2}(?!\s*[\d/]))/u;

interface ReadDate {
  readonly date: CalendarDate;
  readonly printed: string;
  readonly at: number;
}

/** Finds the whole days of a folded text, and says whether one of them could not be read. */
const daysIn = (
  folded: string,
): { readonly days: ReadDate[]; readonly faults: string[]; readonly swapped: boolean } => {
  const days: ReadDate[] = [];
  const faults: string[] = [];
  let swapped = false;
  for (const match of folded.matchAll(dayShape)) {
    const words = match[0].trim();
    // The number of a resolution may hold the day of its meeting: «القرار رقم (7/2/1446)».
    if (factWords.beforeNumber.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue;
    const plain = words.replace(/\s*(?:من|شهر|عام|سنه|لعام)\s+/gu, ' ');
    const read = readDay(plain);
    if (read.kind === 'day') {
      days.push({ date: read.day, printed: words, at: match.index });
    } else if (read.fault === 'other-calendar') {
      // The sign of the calendar went to the other number; the year says which is which.
      const bare = readDay(plain.replace(/\s*(?:هـ?|م)$/u, ''));
      if (bare.kind === 'day') {
        days.push({ date: bare.day, printed: words, at: match.index });
        swapped = true;
      } else faults.push(words);
    } else if (read.fault !== 'unreadable') faults.push(words);
  }
  return { days, faults, swapped };
};

const weekdays = new Map(weekday.options.map((day) => [foldArabic(weekdayNames[day]), day]));
const weekdayIn = (folded: string) => {
  const word = /(?:^|\s)يوم\s+(\p{L}+)/u.exec(folded)?.[1] ?? '';
  return weekdays.get(word);
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
): void => {
  const { days, faults, swapped } = daysIn(folded);
  const hijri = days.find(({ date }) => date.calendar === 'hijri');
  const gregorian = days.find(({ date }) => date.calendar === 'gregorian');
  const remark = (code: SourceRemark['code'], words: string): void => {
    remarks.push({ code, line, printed: quote(text), remark: words });
  };
  if (hijri === undefined && gregorian === undefined) {
    if (brokenDay.test(folded)) remark('date.incomplete', documentRemarks.dateIncomplete);
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

/** Returns the line of a passage that prints words, or its first one. */
const lineOf = ({ lines }: Passage, folded: string): number => {
  const words = folded.split(' ').filter((word) => word.length > 2 || /\d/u.test(word));
  const last = words.at(-1) ?? folded;
  const found =
    lines.find(({ text }) => foldArabic(text).includes(folded)) ??
    lines.find(({ text }) => foldArabic(text).includes(last));
  return found?.number ?? lines[0]?.number ?? 1;
};

/** Facts of a sentence that says that the board approved this document. */
const factsOfSentence = (sentence: string, passage: Passage, found: Found): void => {
  const folded = foldArabic(toLatinDigits(sentence));
  const isAbout = factWords.approves.test(folded) && factWords.board.test(folded);
  const isCover = passage.place === 'cover' || passage.place === 'approval';
  if (factWords.others.test(folded) || factWords.toCome.test(folded)) return;
  const { facts, remarks } = found;
  const [day] = daysIn(folded).days;
  if (day !== undefined && factWords.comesIntoForce.test(folded.slice(0, day.at))) {
    factOfDays('in-force-from', sentence, folded, lineOf(passage, day.printed), passage.readByOcr, found);
    return;
  }
  if (isAbout || isCover) {
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
  if (!isAbout && !(isCover && (factWords.approves.test(folded) || factWords.numbers.test(folded)))) return;
  if (hasBlankOfApproval(sentence)) {
    remarks.push({
      code: 'approval.blank',
      line: lineOf(passage, folded),
      printed: quote(sentence),
      remark: documentRemarks.blankNumber,
    });
  }
  const taken: string[] = [];
  for (const [kind, pattern] of numbers) {
    const groups = pattern.exec(folded)?.groups;
    const value = numberOfFolded((groups?.['value'] ?? '').trim());
    const printed = groups?.['printed']?.trim();
    if (value === undefined || printed === undefined || taken.includes(printed)) continue;
    taken.push(printed);
    facts.push({
      kind,
      value,
      line: lineOf(passage, printed),
      printed: asPrinted(sentence, printed),
      readByOcr: passage.readByOcr,
    });
  }
  const words = daysIn(folded).days[0]?.printed ?? folded;
  factOfDays('approved-on', sentence, folded, lineOf(passage, words), passage.readByOcr, found);
};

const issueValue = '\\s*[:：(]?\\s*(?<value>[a-z]{0,6}[-/.]?\\d[\\w./-]{0,20})';
const issue = new RegExp(
  `(?:رقم\\s+(?:ال)?(?:اصدار|نسخه)|(?:ال)?(?:نسخه|اصدار)(?:\\s+رقم)?)${issueValue}`,
  'u',
);
const code = new RegExp(`(?:رقم|رمز)\\s+(?:ال)?(?:وثيقه|سياسه)${issueValue}`, 'u');

/** Returns words in capital letters as they are printed: folding makes them small. */
const inText = (text: string, folded: string): string => {
  const latin = toLatinDigits(text);
  const at = latin.toLowerCase().indexOf(folded);
  return at < 0 ? folded : text.slice(at, at + folded.length);
};

const issueOf = ({ text, ...passage }: Passage, { facts }: Found): void => {
  const folded = foldArabic(text);
  const value = (issue.exec(folded) ?? code.exec(folded))?.groups?.['value'];
  if (value === undefined || passage.place === 'text') return;
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
  ['approved-on', /^تاريخ\s+(?:ال)?(?:اعتماد|موافقه|اقرار)$/u],
  ['issue-date', /^تاريخ\s+(?:ال)?(?:اصدار|نسخه)$/u],
  ['in-force-from', /^(?:تاريخ\s+)?(?:ال)?(?:نفاذ|سريان|تطبيق|العمل بها|بدء العمل)$/u],
  ['review-date', /^تاريخ\s+(?:ال)?(?:مراجعه|مراجعه القادمه|مراجعه التاليه|تحديث)$/u],
];

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
  if (kind === undefined || kind === 'chair' || value.trim() === '') return;
  if (kind === 'issue-number') {
    if (/\d/u.test(folded) && folded.length <= 40)
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

const chairLine = /^(?:ال)?رئيس\s+(?:مجلس\s+(?:ال)?اداره|المجلس)(?:\s+.{0,80})?$/u;
const nameLine =
  /^(?:(?:[اأ]|د|م|أ\.د|الأستاذ|الدكتور|الشيخ|المهندس|الاستاذ|معالي|سعادة)\s*[./]?\s*)?\p{L}{2,}(?:\s+\p{L}{2,}){1,6}$/u;

/** The chair's name beside the title of the chair, where an approval is signed. */
const chairOf = (passages: readonly Passage[], { facts }: Found): void => {
  const approving = new Set(facts.map(({ line }) => line));
  let last = -SIGNED_WITHIN;
  for (const [index, { text, lines, place, readByOcr }] of passages.entries()) {
    if (lines.some(({ number: own }) => approving.has(own))) last = index;
    const folded = foldArabic(text);
    const [first] = lines;
    const isSigned = place !== 'text' || index - last < SIGNED_WITHIN;
    if (!isSigned || first === undefined || !folded.includes('رئيس')) continue;
    const behind =
      /^(?:ال)?رئيس\s+(?:مجلس\s+(?:ال)?اداره(?:\s+(?:ال)?جمعيه)?|المجلس)\s*[:：]\s*(?<name>.+)$/u.exec(
        folded,
      );
    const own = behind === null ? undefined : text.slice(text.search(/[:：]/u) + 1).trim();
    const next = passages[index + 1];
    const name = own ?? (chairLine.test(folded) && next?.place === place ? next.text.trim() : undefined);
    if (
      name === undefined ||
      !nameLine.test(name) ||
      factWords.noName.test(foldArabic(name)) ||
      name.length > 100
    )
      continue;
    const line = own === undefined ? (next?.lines[0]?.number ?? first.number) : first.number;
    facts.push({
      kind: 'chair',
      text: name,
      line,
      printed: quote(own === undefined ? name : text),
      readByOcr,
    });
    return;
  }
};

/** The office of the chair alone in a cell, and the heads of the columns of names and of offices. */
const chairCell = /^(?:ال)?رئيس(?:\s+مجلس\s+(?:ال)?اداره(?:\s+(?:ال)?جمعيه)?|\s+المجلس)$/u;
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
  const isName = nameLine.test(text) && !factWords.noName.test(foldArabic(text)) && text.length <= 100;
  return isName && line !== undefined
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

/**
 * Proposes what a document says about its own approval and issue. Numbers and days are taken from its cover, from its
 * approval, from tables about the document, and from a sentence that says that the board approved it; a number of
 * another body («مجلس الوزراء») or of a blank is none. A fact is proposed once, at its first line; a second one of the
 * same kind that differs is proposed, too, and remarked upon.
 */
export const factsOf = (
  passages: readonly Passage[],
  labelled: readonly Labelled[],
  signed: readonly ProposedFact[] = [],
): Found => {
  const found: Found = { facts: [], remarks: [] };
  const hasIssue = labelled.some(({ label }) => isIssueItself(label));
  for (const label of labelled) {
    if (!hasIssue || !documentCode.test(bareHeading(label.label))) factsOfLabel(label, found);
  }
  for (const passage of passages) {
    // A sentence of the text says nothing about its approval without the board.
    const isSilent = !passage.text.includes('مجلس') && !factWords.force.test(foldArabic(passage.text));
    if (passage.place === 'text' && isSilent) continue;
    issueOf(passage, found);
    for (const sentence of passage.place === 'cover' ? [passage.text] : sentencesOf(passage.text)) {
      factsOfSentence(sentence, passage, found);
    }
  }
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
  return { facts, remarks: found.remarks };
};
