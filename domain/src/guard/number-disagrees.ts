import type { PrintedNumber } from '../contracts/board-approval.ts';
import { ordinalValues } from '../approval/cover-words.ar.ts';
import { foldArabic } from '../text/fold.ts';
import type { Finding } from './finding.ts';
import type { GuardRule } from './guarded-version.ts';
import { continuesNumber, numberOfWords } from './number-words.ar.ts';
import { piecesOf, wordsOfPiece, type Piece } from './pieces.ts';
import { wordsAsPrinted, type PrintedWord } from './printed-words.ts';

/** The most words that a number takes: «مئة وخمسة وعشرين». */
const WORDS_OF_A_NUMBER = 3;

/** Returns the longest run of words that say a number and end (or begin) at a place. */
const numberBeside = (
  words: readonly PrintedWord[],
  from: number,
  step: 1 | -1,
): { readonly value: number; readonly words: readonly PrintedWord[] } | undefined => {
  for (let count = WORDS_OF_A_NUMBER; count > 0; count -= 1) {
    const run =
      step === 1 ? words.slice(from, from + count) : words.slice(Math.max(0, from - count + 1), from + 1);
    const value = numberOfWords(run.map(({ folded }) => folded));
    // «ألف وعشرين»: the words before belong to the number, and its value is not in the list.
    if (value !== undefined && !continuesNumber(run[0]?.folded ?? '')) return { value, words: run };
  }
  return undefined;
};

const onlyBracket = (between: string, bracket: '(' | ')'): boolean => between.trim() === bracket;

/** Returns the number in words and digits, as printed, where the two differ: «ثلاثون (20)», «(ثلاثون) 20», «20 (ثلاثون)». */
const disagreementsIn = (piece: Piece): string[] => {
  const { text } = piece;
  // Most clauses have no number in digits.
  if (!/\p{N}/u.test(text)) return [];
  const words = wordsOfPiece(piece);
  return words.flatMap((word, place) => {
    if (!/^\d{1,3}$/u.test(word.folded)) return [];
    const before = words[place - 1];
    const after = words[place + 1];
    const gapBefore = before === undefined ? '' : text.slice(before.end, word.start);
    const gapAfter = after === undefined ? '' : text.slice(word.end, after.start);
    const spoken =
      onlyBracket(gapBefore, '(') || onlyBracket(gapBefore, ')')
        ? numberBeside(words, place - 1, -1)
        : onlyBracket(gapAfter, '(')
          ? numberBeside(words, place + 1, 1)
          : undefined;
    if (spoken === undefined || spoken.value === Number(word.folded)) return [];
    const both = [...spoken.words, word].sort((left, right) => left.start - right.start);
    return [wordsAsPrinted(text, both)];
  });
};

const numbersPrinted = (printed: string): number[] => {
  const folded = foldArabic(printed);
  const digits = (folded.match(/\d+/gu) ?? []).map(Number);
  const ordinal = ordinalValues.get(folded.replace(/[()«»"]/gu, '').trim());
  const spoken = numberOfWords(
    folded
      .replace(/[()«»"]/gu, '')
      .trim()
      .split(' '),
  );
  return [...digits, ...[ordinal, spoken].filter((value) => value !== undefined)];
};

const parts = ['session', 'meeting', 'resolution'] as const;

const ofApproval = (part: (typeof parts)[number], number: PrintedNumber | undefined): Finding[] => {
  if (number === undefined) return [];
  const found = numbersPrinted(number.printed);
  if (found.length === 0 || found.every((value) => value === number.value)) return [];
  return [
    {
      code: 'number.disagrees',
      severity: 'warning',
      place: { field: `approval.${part}.printed` },
      text: number.printed,
      facts: { words: number.printed, meant: String(number.value) },
    },
  ];
};

/**
 * Finds a number that is printed in words and in digits that differ, and a number of the approval whose printed form
 * and meaning differ. A warning: only the minutes say which of the two is right.
 */
export const numberDisagrees: GuardRule = ({ text, approval }) => [
  ...piecesOf(text).flatMap((piece) =>
    disagreementsIn(piece).map((words) => ({
      code: 'number.disagrees' as const,
      severity: 'warning' as const,
      place: piece.place,
      text: piece.text,
      facts: { words },
    })),
  ),
  ...parts.flatMap((part) => ofApproval(part, approval?.[part])),
];
