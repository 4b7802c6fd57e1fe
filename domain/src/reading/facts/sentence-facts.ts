import { beyondHundred, foldedOrdinals, numberOfFolded } from '../../approval/number-in-minutes.ts';
import type { ProposedFact } from '../../contracts/document-reading.ts';
import { toLatinDigits } from '../../text/digits.ts';
import { foldArabic } from '../../text/fold.ts';
import { documentRemarks } from '../reading-words.ar.ts';
import { hasBlankOfApproval } from '../tables/read-forms.ts';
import { approvalWords } from './approval-words.ar.ts';
import { approvingWords, issueNamedIn } from './approving-words.ts';
import { factOfDays, year } from './day-facts.ts';
import { daysIn } from './days-in-text.ts';
import { factWords, spelledNumbers } from './fact-words.ar.ts';
import { asPrinted, lineOf, quote, type Found, type Passage } from './passage.ts';

const ordinal = `(?:${foldedOrdinals
  .toSorted((a, b) => b.length - a.length)
  .map((words) => words.replace(' و', '\\sو\\s?'))
  .join('|')})(?:${beyondHundred})?`;
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

/** Facts of a sentence about this document: its approval, the day from which it counts, what the board ordered. */
export const factsOfSentence = (
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
