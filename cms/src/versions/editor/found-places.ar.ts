import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

const { place } = countedNouns;
const places = (count: number, grammaticalCase?: 'genitive'): string =>
  countedInLatin(count, place, grammaticalCase);

const arabic = {
  none: 'لا يوجد في النص',
  found: (count: number) => `وُجد في ${places(count, 'genitive')}`,
  at: (number: number, count: number) =>
    count === 1 ? 'وُجد في موضع واحد، وهو المحدد' : `الموضع ${String(number)} من ${places(count, 'genitive')}`,
  replaced: (count: number) => `استُبدل ${places(count)}`,
};

const inEnglish = (count: number): string => (count === 1 ? '1 place' : `${String(count)} places`);

const english: typeof arabic = {
  none: 'Not found',
  found: (count) => `Found in ${inEnglish(count)}`,
  at: (number, count) => `Place ${String(number)} of ${String(count)}`,
  replaced: (count) => `Replaced ${inEnglish(count)}`,
};

/** Sentences that say how many places a search found and how many were replaced. */
export const placesWords = (language: string): typeof arabic => (language === 'en' ? english : arabic);
