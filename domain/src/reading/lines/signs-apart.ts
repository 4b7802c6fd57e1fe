import type { ReadLine } from '../draft.ts';
import { readMarker, type MarkerStyle } from '../numbering/marker.ts';

/** Signs of lists; a number of a division alone on its line heads it. */
const ofLists: ReadonlySet<MarkerStyle> = new Set(['number', 'abjad', 'dash', 'bullet']);
/** Lines of one sign that are a list; a lone one is an ornament. */
const FEWEST = 2;
const LONGEST_SIGN = 5;

/** Tells whether a line is nothing but the sign of an item, whose words a page or a copy put on the next line. */
export const isSignAlone = (text: string): boolean => {
  const sign = text.trim();
  if (sign === '' || sign.length > LONGEST_SIGN) return false;
  const marker = readMarker(`${sign} بند`);
  return marker?.printed === sign && marker.rest === 'بند' && ofLists.has(marker.style);
};

/** Returns the numbers of the lines that are signs of items, each above the words of its item. */
export const signsApart = (lines: readonly ReadLine[]): ReadonlySet<number> => {
  const written = lines.filter(({ text }) => text !== '');
  const apart = written.filter(({ text, evidence }, index) => {
    const next = written[index + 1]?.text ?? '';
    const isItem = isSignAlone(next) || (/\p{L}/u.test(next) && readMarker(next) === undefined);
    return evidence.label === undefined && isSignAlone(text) && isItem;
  });
  return new Set(
    [...Map.groupBy(apart, ({ text }) => text).values()]
      .filter((own) => own.length >= FEWEST)
      .flatMap((own) => own.map(({ number }) => number)),
  );
};
