import { readMarker, readScannedDivision, type Marker } from './marker.ts';

const generic = (label: string, text: string): Marker => ({
  style: 'bullet',
  printed: label,
  ordinal: undefined,
  rest: text,
  depth: 1,
});

const bulletBefore = /^(?:[\p{Pd}\u2212•▪●]|\p{Extended_Pictographic})\uFE0F?\s+(?=\S)/u;

/**
 * Returns a line without the dash that some documents print before an item that has a marker of its own: «- هـ.». The
 * dash is layout, as in `SourceLayout`.
 */
export const withoutLayoutBullet = (text: string): string => {
  const rest = text.replace(bulletBefore, '');
  const inner = rest === text ? undefined : readMarker(rest);
  return inner !== undefined && inner.style !== 'dash' && inner.style !== 'bullet' && inner.rest !== ''
    ? rest
    : text;
};

/** Takes the bullet that some lists print behind their dash into the marker: «- · النص». */
const withSecondBullet = (marker: Marker | undefined): Marker | undefined => {
  const groups = /^(?<sign>[•·▪●])\s+(?<rest>\S.*)$/u.exec(marker?.rest ?? '')?.groups;
  return marker === undefined || groups === undefined || !['dash', 'bullet'].includes(marker.style)
    ? marker
    : { ...marker, printed: `${marker.printed} ${groups['sign'] ?? ''}`, rest: groups['rest'] ?? '' };
};

/** The ordinal behind the bullet of a scanned heading: «• أولاً: السجلات». */
const headingMarker = ({ printed, rest }: Marker): Marker | undefined => {
  const inner = readMarker(rest);
  return inner?.style === 'ordinal-word' ? { ...inner, printed: `${printed} ${inner.printed}` } : undefined;
};

/** A word that goes on with no number. */
const ANY_WORD = 'نص';

/** Signs that OCR reads in place of a bullet. */
const misreadBullet = /^(?<marker>[٠0oO°»«*+©.]|ه(?=\s))\s*(?<rest>\p{L}.*)$/u;

/** Reads the bullet of a scanned line, whatever sign OCR took it for; all of them are of one style. */
const scannedBullet = (text: string): Marker | undefined => {
  const groups = misreadBullet.exec(text)?.groups;
  return groups === undefined
    ? undefined
    : {
        style: 'dash',
        printed: groups['marker'] ?? '',
        ordinal: undefined,
        rest: groups['rest'] ?? '',
        depth: 1,
      };
};

/**
 * Reads the numbering of a line, from the label that Word counts where it has one. In a line that OCR read a stray sign
 * at its beginning is a bullet.
 */
export const markerOf = (text: string, label: string | undefined, isScanned: boolean): Marker | undefined => {
  if (label === undefined) {
    const read = withSecondBullet(readMarker(withoutLayoutBullet(text)));
    if (!isScanned) return read;
    // OCR reads the bullets of one list as several signs.
    if (read !== undefined) return read.style === 'bullet' ? { ...read, style: 'dash' } : read;
    const bullet = scannedBullet(text);
    return bullet === undefined ? readScannedDivision(text) : (headingMarker(bullet) ?? bullet);
  }
  // The label is the marker, whatever words follow it; a bare «1» is the number that «1.» is.
  const solid = (words: string): string => words.replace(/[\s.]/gu, '');
  const read = [`${label} ${ANY_WORD}`, `${label}. ${ANY_WORD}`]
    .map(readMarker)
    .find((marker) => marker?.rest === ANY_WORD && solid(marker.printed) === solid(label));
  return read === undefined ? generic(label, text) : { ...read, printed: label, rest: text };
};
