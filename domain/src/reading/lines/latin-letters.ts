import type { Paragraph } from '../draft.ts';
import { asLatinLetter, type Marker } from '../numbering/marker.ts';

const isLettered = (marker: Marker | undefined): marker is Marker =>
  marker?.style === 'latin' || marker?.style === 'roman';

/**
 * Returns paragraphs in which «i)» behind «h)» counts as the ninth letter and not as the Roman one; so do «v)», «x)»
 * and «l)» behind the letter before them. An «i)» that «ii)» follows begins Roman numbers, wherever it is.
 */
export const latinLettersInOrder = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  const lettered = paragraphs.flatMap(({ marker }) => (isLettered(marker) ? [marker] : []));
  let [place, last] = [0, 0];
  return paragraphs.map((one) => {
    const { marker } = one;
    if (!isLettered(marker)) return one;
    place += 1;
    const next = lettered[place];
    const letter = asLatinLetter(marker);
    const isRoman = next?.style === 'roman' && next.ordinal === (marker.ordinal ?? 0) + 1;
    const counted = letter?.ordinal === last + 1 && !isRoman ? letter : marker;
    if (counted.style === 'latin') last = counted.ordinal ?? 0;
    return counted === marker ? one : { ...one, marker: counted };
  });
};
