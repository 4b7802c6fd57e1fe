import { ordinalAt } from '../reading/numbering/ordinal-at.ts';
import {
  adjectivalOrdinals,
  divisionNouns,
  hundreds,
  looseNouns,
  looseOrdinals,
  mistakenOrdinals,
} from '../reading/numbering/ordinal-words.ar.ts';
import { flexible } from '../reading/numbering/printed-word.ts';
import { madeOnce } from '../table/made-once.ts';
import { toLatinDigits } from '../text/digits.ts';
import { foldForSearch } from '../text/fold.ts';
import { queryForms } from './word-forms.ts';

const letters = '\\p{L}\\p{M}\\u0640';

/** A noun that numbers divisions of every document, and the signs before its number: «للمادة رقم (». */
const namedPart = madeOnce(() => {
  const loose: ReadonlySet<string> = new Set(looseNouns);
  const nouns = divisionNouns.filter((noun) => !loose.has(noun)).map(flexible);
  return new RegExp(
    `(?<![${letters}])(?<noun>[وف]?(?:[بك]?ال|لل|[بلك])?(?:${nouns.join('|')}))(?![${letters}])\\s*(?:رقم\\s*)?[(\\[]?\\s*`,
    'gu',
  );
});

/** Up to 999 parts; a longer number is a year or an amount. */
const typedNumber = /^[0-9٠-٩۰-۹]{1,3}(?![0-9٠-٩۰-۹])/u;

/** Forms in which an index holds a word of an ordinal: folded, without its article. */
const formsOf = (words: readonly string[]): string[] =>
  words.flatMap((word) => queryForms(foldForSearch(word)).slice(-1));

/** Ordinals below 100, in every way in which documents print one. */
const printedOrdinals = madeOnce(() =>
  Map.groupBy([...adjectivalOrdinals, ...mistakenOrdinals, ...looseOrdinals], ({ value }) => value),
);

/** Returns for each word of an ordinal below 100 the forms in which documents print it. */
const belowHundred = (value: number): string[][] => {
  const spelled = (printedOrdinals().get(value) ?? []).map(({ words }) => words.split(' '));
  return Array.from({ length: spelled[0]?.length ?? 0 }, (_, place) =>
    formsOf(spelled.flatMap((words) => words[place] ?? [])),
  );
};

const hundredOf = (value: number): string[] =>
  formsOf(
    hundreds.flatMap((hundred) =>
      hundred.value === value && !/\s/u.test(hundred.words) ? hundred.words : [],
    ),
  );

/**
 * Returns the words of an ordinal, each with the number as another form: a text that prints «المادة (15)» has them all,
 * and so has one that prints «المادة الخامسة عشرة».
 */
const termsOf = (value: number): string[][] => {
  const rest = value % 100;
  const words = [
    ...(rest === 0 ? [] : belowHundred(rest)),
    ...(value < 100 ? [] : [hundredOf(value - rest)]),
  ];
  return words.map((forms) => [...new Set([String(value), ...forms])]);
};

/** A query whose numbered parts are read. */
export interface NumberedParts {
  /** The query without the numbers of parts; their nouns stay. */
  readonly rest: string;
  /** For each word of a number the forms of which a text must have one. */
  readonly terms: readonly (readonly string[])[];
}

/**
 * Reads the parts that a query names by their number, because people type «المادة 5» where the document prints «المادة
 * الخامسة», and the other way round: digits of every script and ordinals from 1 to 999, behind a noun of a division.
 */
export const numberedPartsOf = (query: string): NumberedParts => {
  const terms: string[][] = [];
  let rest = '';
  let done = 0;
  for (const match of query.matchAll(namedPart())) {
    const at = match.index + match[0].length;
    const behind = query.slice(at);
    const digits = typedNumber.exec(behind)?.[0];
    const ordinal = digits === undefined ? ordinalAt(behind) : undefined;
    const found =
      digits === undefined
        ? ordinal?.form === 'adjective'
          ? ordinal.value
          : 0
        : Number(toLatinDigits(digits));
    if (found === 0) continue;
    terms.push(...termsOf(found));
    rest += `${query.slice(done, match.index)}${match.groups?.['noun'] ?? ''} `;
    done = at + (digits ?? ordinal?.printed ?? '').length;
  }
  return { rest: `${rest}${query.slice(done)}`, terms };
};
