import type { GuardRule } from './guarded-version.ts';
import { ceilingOfPeriod, floorWords, unitsOfTime } from './period-words.ar.ts';
import { clausePieces, foldedPiece, wordsOfPiece, type Piece } from './pieces.ts';
import { wordsAsPrinted } from './printed-words.ts';

/** The most words that a number takes before its unit: «خمسة عشر (15) يومًا». */
const WORDS_OF_A_NUMBER = 4;

/** Returns the floor that a clause prints without a ceiling, as printed; undefined where it prints none. */
const floorIn = (piece: Piece): string | undefined => {
  const { text } = piece;
  if (ceilingOfPeriod.test(foldedPiece(piece))) return undefined;
  const words = wordsOfPiece(piece);
  for (const start of words.keys()) {
    if (!floorWords.every((choice, offset) => choice.includes(words[start + offset]?.folded ?? ''))) continue;
    const number = start + floorWords.length;
    const unit = words
      .slice(number, number + WORDS_OF_A_NUMBER + 1)
      .findIndex(({ folded }) => unitsOfTime.includes(folded));
    if (unit >= 0) return wordsAsPrinted(text, words.slice(start, number + unit + 1));
  }
  return undefined;
};

/**
 * Finds a period with a minimum and no maximum, so that a beneficiary can wait for ever. A warning, because all five
 * documents print such a period. Source: facts on the five documents, `period.floorOnly`.
 */
export const floorWithoutCeiling: GuardRule = ({ text }) => {
  const inClauses = clausePieces(text).flatMap((piece) => {
    const words = floorIn(piece);
    return words === undefined
      ? []
      : [
          {
            code: 'period.floor-only' as const,
            severity: 'warning' as const,
            place: piece.place,
            text: piece.text,
            facts: { words },
          },
        ];
  });
  const { decisionPeriod } = text;
  if (inClauses.length > 0 || decisionPeriod === undefined || decisionPeriod.atMostDays !== undefined) {
    return inClauses;
  }
  const { printed } = decisionPeriod;
  return [
    {
      code: 'period.floor-only',
      severity: 'warning',
      place: { field: 'decisionPeriod' },
      text: printed,
      facts: { words: printed },
    },
  ];
};
