import type { GuardRule } from './guarded-version.ts';
import { piecesOf, wordsOfPiece } from './pieces.ts';
import { wordsAsPrinted } from './printed-words.ts';
import { beneficiaryWord, userWord } from './term-words.ar.ts';

/**
 * Finds one person called «المستخدم» here and «المستفيد» there. One finding, at the first place with the word that
 * these policies do not use. Source: facts on the five documents, `term.inconsistent`.
 */
export const termMixed: GuardRule = ({ text }) => {
  const found = piecesOf(text).flatMap((piece) =>
    wordsOfPiece(piece).flatMap((word) => {
      const is = userWord.test(word.folded)
        ? 'user'
        : beneficiaryWord.test(word.folded)
          ? 'beneficiary'
          : undefined;
      return is === undefined ? [] : [{ piece, is, words: wordsAsPrinted(piece.text, [word]) }];
    }),
  );
  const users = found.filter(({ is }) => is === 'user');
  const [first] = users;
  if (first === undefined || users.length === found.length) return [];
  return [
    {
      code: 'term.mixed',
      severity: 'warning',
      place: first.piece.place,
      text: first.piece.text,
      facts: { words: first.words, users: users.length, beneficiaries: found.length - users.length },
    },
  ];
};
