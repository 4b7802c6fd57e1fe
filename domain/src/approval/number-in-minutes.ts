import { adjectivalOrdinals } from '../reading/numbering/ordinal-words.ar.ts';
import { foldArabic } from '../text/fold.ts';
import { plainTyped } from '../text/typed-code.ts';

const ordinalWords = new Map(adjectivalOrdinals.map(({ words, value }) => [foldArabic(words), value]));

/** The ordinals that minutes number by, folded: «الاولي», «الثانيه عشره». */
export const foldedOrdinals: readonly string[] = [...ordinalWords.keys()];

/** The hundred that an ordinal goes beyond, folded: «الخامس بعد المائه». */
export const beyondHundred = '\\s+بعد\\s+الم(?:ائ|ئ|اي|ي)ه';
const hundredBehind = new RegExp(`${beyondHundred}$`, 'u');

/**
 * Reads a folded number or ordinal, from 1 to 9999: «6», «الاولي», «اولي», «الثالث و العشرين», «الخامس بعد المائه»;
 * undefined for anything else.
 */
export const numberOfFolded = (folded: string): number | undefined => {
  if (/^\d{1,4}$/u.test(folded) && Number(folded) >= 1) return Number(folded);
  const words = folded.replace(hundredBehind, '');
  const plain = words.replace(/\sو\s+(?=ال)/u, ' و');
  const value = ordinalWords.get(plain) ?? ordinalWords.get(`ال${plain}`);
  return value === undefined || words === folded ? value : value + 100;
};

/** The noun and the year that minutes print around a number: «رقم (3/1447)». */
const around =
  /^(?:(?:ال)?(?:قرار|اجتماع|جلسه|دوره)\s*)?(?:رقم\s*)?:?\s*\(?\s*(?<number>.+?)\s*(?:\/\s*(?:1[34]|20)\d{2}\s*(?:هـ?|م)?)?\s*\)?$/u;

/**
 * Returns the number of a session, a meeting or a resolution as somebody copied it from the minutes: in digits of
 * either kind or as an ordinal word, with «رقم», brackets or the year beside it. Undefined where the text holds no such
 * number, or one beyond 9999.
 */
export const readMinutesNumber = (typed: string): number | undefined =>
  numberOfFolded(around.exec(foldArabic(plainTyped(typed)))?.groups?.['number'] ?? '');
