import { toLatinDigits } from './digits.ts';

/** Unseen signs and marks on letters, tatweel, small letters of the Koran's spelling, the high hamza, and fillers. */
const unwritten = /[\p{M}\p{Cf}\u0640\u0674\u06E5\u06E6\u115F\u1160\u3164\uFFA0]/gu;
/**
 * A text that folding leaves as it is: these letters and digits with one space between words. Most words of a text, and
 * the words of a search file, are such texts, and to see it takes a small part of the time of folding.
 */
const alreadyFolded = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9a-z]+(?: [ابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9a-z]+)*$/u;
/** Letters that `foldForSearch` may change in a folded text. */
const respelled = /[ؤئء]|وو|يي/u;
/** Every sign but those, and the letters and marks with which Arabic is written beside them. */
const uncommon = /[^\u064B-\u0652\u0640 ابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9a-zأإآىةؤئء]/u;

/**
 * Letters of Persian, Urdu and Kurdish keyboards that are another shape of an Arabic letter. Letters that Arabic lacks
 * (پ چ ژ گ ٹ ڈ ڑ) stay themselves.
 */
const otherShapes: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱٲٳٵ]/gu, 'ا'],
  [/[ىیےۓېۍێ]/gu, 'ي'],
  [/[کڪګڬ]/gu, 'ك'],
  [/[ةہھۀۂۃەۿ]/gu, 'ه'],
  [/ں/gu, 'ن'],
];

/**
 * Folds Arabic for comparison: one alef, one ya, one ha, one kaf, no tashkil, no tatweel, nothing unseen, Latin digits,
 * small Latin letters, single spaces. Hamza on waw and ya stays; search folds it, too (`foldForSearch`). Not for display.
 */
export const foldArabic = (text: string): string => {
  if (alreadyFolded.test(text)) return text;
  return uncommon.test(text) ? folded(text) : foldedCommon(text);
};

/** Folds a text of common signs as `folded` does, in a fifth of the time: Unicode composes none of them anew. */
const foldedCommon = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]+/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ {2,}/gu, ' ')
    .trim();

const folded = (text: string): string =>
  otherShapes
    .reduce(
      (shaped, [letters, letter]) => shaped.replace(letters, letter),
      toLatinDigits(text.normalize('NFKC').toLowerCase()).replace(unwritten, ''),
    )
    // Letters that an unseen sign held apart are one letter without it.
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Folds Arabic as `foldArabic` does, and the spellings of hamza that people mix: «مسؤول», «مسئول», «مسوول»; «شؤون»,
 * «شئون»; «مؤسسة», «موسسة»; «قراءة», «قرائة»; «مبادئ», «مباديء», «مبادي». A folded text folds to itself, so that search
 * files of earlier releases may be folded again when they are read.
 */
export const foldForSearch = (text: string): string => {
  const arabic = foldArabic(text);
  return respelled.test(arabic) ? inOneSpelling(arabic) : arabic;
};

const inOneSpelling = (arabic: string): string =>
  arabic
    // Before waw every seat of hamza sounds alike, and who types none writes a second waw.
    .replace(/[ؤئء]و/gu, 'و')
    .replace(/ؤ/gu, 'و')
    .replace(/(?<=\p{L})و{2,}/gu, 'و')
    .replace(/(?<=\p{L})ء(?=\p{L})/gu, 'ي')
    .replace(/ء/gu, '')
    .replace(/ئ/gu, 'ي')
    .replace(/ي{2,}(?!\p{L})/gu, 'ي')
    // A hamza that was a word of its own leaves a space behind.
    .replace(/ {2,}/gu, ' ')
    .trim();
