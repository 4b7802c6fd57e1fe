import type { ProposedFact } from '../../contracts/document-reading.ts';
import { foldArabic } from '../../text/fold.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { signatory } from '../reading-words.ar.ts';
import { factWords } from './fact-words.ar.ts';
import { quote, type Found, type Passage } from './passage.ts';

/** Number of paragraphs below a sentence of approval among which the chair signs. */
const SIGNED_WITHIN = 8;

const chairLine = /^(?:ال)?رئيسه?\s+(?:مجلس\s+(?:ال)?(?:اداره|امناء)|المجلس)(?:\s+.{0,80})?$/u;
/** A sentence about the chair, beside which nobody signs: «رئيس مجلس الإدارة هو المتحدث الرسمي باسم الجمعية.» */
const saysOfChair = /[.؛]$|\s(?:هو|هي|او|له|لها|ان|التي|الذي)\s/u;
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
  if (!chairLine.test(folded) || saysOfChair.test(folded)) return undefined;
  // A name above the office may be signed below an office of its own: «أمين المجلس», «خالد …», «رئيس المجلس».
  const isBelowOffice = signatory.test(foldArabic(passages[index - 2]?.text ?? ''));
  return beside
    .filter((of) => !(isBelowOffice && of === passages[index - 1]))
    .map((of) => ({ of, name: of.text.trim() }))
    .find(isSigned);
};

/** The chair's name beside the title of the chair, where an approval is signed. */
export const chairOf = (passages: readonly Passage[], { facts }: Found): void => {
  const approving = new Set(facts.filter(({ kind }) => kind !== 'issue-number').map(({ line }) => line));
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
