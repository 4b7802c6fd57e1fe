import type { CalendarDate } from '../contracts/calendar-date.ts';
import type { ProposedFact } from '../contracts/document-reading.ts';
import type { SourceRemark } from '../contracts/source-document.ts';
import { foldedOrdinals, numberOfFolded, readMinutesNumber } from '../approval/number-in-minutes.ts';
import { gregorianOfHijri } from '../calendar/umm-al-qura.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldArabic } from '../text/fold.ts';
import { approvingWords, issueNamedIn, type PlaceOfSentence } from './approving-words.ts';
import { daysIn, hasBrokenDay, weekdayIn, type DaysInText } from './days-in-text.ts';
import { factWords } from './fact-words.ar.ts';
import { bareHeading } from './read-contents.ts';
import { hasBlankOfApproval } from './read-forms.ts';
import { documentRemarks } from './reading-words.ar.ts';

/** Words of a document that may say something about its approval, with the lines that print them. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** The place of the passage, which decides how much it takes to believe it. */
  readonly place: PlaceOfSentence;
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
const year = '(?:1[34]|20)\\d{2}';
const number = `\\(?\\s*(?:${year}\\s*\\/\\s*)?(?<value>\\d{1,4}|${ordinal})(?:\\s*\\/\\s*${year}(?:\\s*[هم](?!\\p{L}))?)?(?![\\p{L}\\d/]|\\s*\\/)\\s*\\)?`;
/** Words that say more of a meeting or a session, and any words before «رقم» that count nothing else. */
const more = `(?:\\s+(?:${factWords.ofMeetings}))*\\s*(?:رقم)?\\s*:?\\s*`;
const far = `(?:\\s+(?!${factWords.counted})\\p{L}+){0,7}?\\s+رقم\\s*:?\\s*`;
const numbers: readonly (readonly ['session' | 'meeting' | 'resolution', RegExp])[] = [
  ['resolution', new RegExp(`(?<printed>(?:ال)?قرار\\p{L}{0,2}${far}${number})`, 'u')],
  ['resolution', new RegExp(`(?<printed>رقم\\s+(?:ال)?قرار\\p{L}{0,2}\\s*[:：]?\\s*${number})`, 'u')],
  [
    'resolution',
    new RegExp(`(?<printed>(?:ال)?قرار\\p{L}{0,2}\\s*\\(?\\s*(?<value>${ordinal})(?!\\p{L}))`, 'u'),
  ],
  ['meeting', new RegExp(`(?<printed>(?:اجتماع|جلس[هت])\\p{L}{0,2}(?:${more}|${far})${number})`, 'u')],
  ['session', new RegExp(`(?<printed>دور[هت]\\p{L}{0,2}(?:${more}|${far})${number})`, 'u')],
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
const factsOfSentence = (sentence: string, passage: Passage, latestIssue: number, found: Found): void => {
  const folded = foldArabic(toLatinDigits(sentence));
  const { facts, remarks } = found;
  const all = daysIn(folded);
  const approving = approvingWords(folded, passage.place);
  // «اعتمدت في 24/12/2007م على أن يعمل بها ابتداء من 1/1/2008م» has a day of each kind.
  let from = 0;
  const ofForce = all.days.filter(({ at, printed }) => {
    const before = folded.slice(from, at);
    from = at + printed.length;
    return (
      factWords.comesIntoForce.test(before) ||
      (approving !== undefined && factWords.comesIntoForceThen.test(before))
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
    const value = numberOfFolded((groups?.['value'] ?? '').trim());
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
  const days = own.days.filter(({ printed }) => !isForce.has(printed));
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

/** The code of a document is its number where the document names no issue. */
const issueOf = (
  { text, ...passage }: Passage,
  numbers: readonly RegExp[],
  { facts }: Pick<Found, 'facts'>,
): void => {
  const folded = foldArabic(text);
  const value = numbers.map((one) => one.exec(folded)).find((one) => one !== null)?.groups?.['value'];
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
  [
    'approved-on',
    /^تاريخ\s+(?:ال)?(?:اعتماد|موافقه|اقرار|قرار|اجتماع|جلسه)(?:\s+(?:من\s+)?مجلس\s+(?:ال)?(?:اداره|امناء))?$/u,
  ],
  ['issue-date', /^تاريخ\s+(?:ال)?(?:اصدار|نسخه)$/u],
  ['in-force-from', /^(?:تاريخ\s+)?(?:ال)?(?:نفاذ|سريان|تطبيق|العمل بها|بدء العمل)$/u],
  ['review-date', /^تاريخ\s+(?:ال)?(?:مراجعه|مراجعه القادمه|مراجعه التاليه|تحديث)$/u],
];

/** Labels of the numbers of an approval, and those whose value is a sentence about it. */
const approvalNumbers: readonly (readonly ['session' | 'meeting' | 'resolution', RegExp])[] = [
  ['resolution', /^(?:رقم\s+)?(?:ال)?قرار(?:\s+مجلس\s+(?:ال)?اداره)?$/u],
  ['meeting', /^رقم\s+(?:ال)?(?:اجتماع|جلسه)(?:\s+مجلس\s+(?:ال)?اداره)?$/u],
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
    factsOfSentence(value, { text: value, lines, place: 'approval', readByOcr }, 0, found);
  }
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
  const namesIssue =
    hasIssue || passages.some(({ text, place }) => place !== 'text' && issue.test(foldArabic(text)));
  const numbers = namesIssue ? [issue] : [issue, code];
  const sentences = passages.flatMap((passage) => {
    // Most of a text says nothing about its approval.
    const isSilent = passage.place === 'text' && !factWords.mayTell.test(foldArabic(passage.text));
    const all = isSilent ? [] : passage.place === 'cover' ? [passage.text] : sentencesOf(passage.text);
    if (!isSilent) issueOf(passage, numbers, found);
    return all.map((sentence) => ({ sentence, passage }));
  });
  const latest = Math.max(0, ...sentences.map(({ sentence }) => issueNamedIn(sentence) ?? 0));
  for (const { sentence, passage } of sentences) factsOfSentence(sentence, passage, latest, found);
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
