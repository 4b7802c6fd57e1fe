import { madeOnce } from '../table/made-once.ts';

/** Case of a counted phrase in its sentence: subject, object, or after a preposition or another noun. */
export type GrammaticalCase = 'nominative' | 'accusative' | 'genitive';

/** Forms of a noun that a count needs. A phrase of noun and adjective («طلب جديد») is one noun here. */
export interface CountedNoun {
  readonly gender: 'masculine' | 'feminine';
  /** After 0, 100, 101, 102, 200, 1,000 …: the singular in the genitive, without an ending in print: «100 بند». */
  readonly singular: string;
  /** After 11 to 99: the singular in the accusative: «11 بندًا». */
  readonly accusative: string;
  /** Two of them, as subject: «بندان». */
  readonly dual: string;
  /** Two of them, in the other cases: «بندين». */
  readonly dualOblique: string;
  /** After 3 to 10: the plural in the genitive: «3 بنود». */
  readonly plural: string;
  /** Present where the phrase says by itself that it is one: «موضع آخر», not «موضع آخر واحد». */
  readonly saysOne?: true;
}

/** Plural categories of Arabic in CLDR, which tell 3 to 10 and 11 to 99 by the last two digits. */
const rules = madeOnce(() => new Intl.PluralRules('ar'));

const one = (noun: CountedNoun, grammaticalCase: GrammaticalCase): string => {
  const isObject = grammaticalCase === 'accusative';
  const singular = isObject ? noun.accusative : noun.singular;
  if (noun.saysOne) return singular;
  if (noun.gender === 'feminine') return `${singular} واحدة`;
  return `${singular} ${isObject ? 'واحدًا' : 'واحد'}`;
};

/**
 * Counts a noun in Arabic: «بند واحد», «بندان», «3 بنود», «11 بندًا», «100 بند», «103 بنود», «0 بند».
 *
 * @param count - a whole number from 0.
 * @param numeral - the count in the digits of the page; one and two are written as words without it.
 * @param grammaticalCase - shows in one and two only: from 3 on the numeral carries it, and the noun follows the number.
 */
export const counted = (
  count: number,
  numeral: string,
  noun: CountedNoun,
  grammaticalCase: GrammaticalCase = 'nominative',
): string => {
  switch (rules().select(count)) {
    case 'one':
      return one(noun, grammaticalCase);
    case 'two':
      return grammaticalCase === 'nominative' ? noun.dual : noun.dualOblique;
    case 'few':
      return `${numeral} ${noun.plural}`;
    case 'many':
      return `${numeral} ${noun.accusative}`;
    case 'zero':
    case 'other':
      return `${numeral} ${noun.singular}`;
  }
};

/** Counts in Latin digits, which e-mails and the admin use. */
export const countedInLatin = (
  count: number,
  noun: CountedNoun,
  grammaticalCase: GrammaticalCase = 'nominative',
): string => counted(count, String(count), noun, grammaticalCase);
