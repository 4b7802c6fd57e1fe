/** Characters of a marker that fit in the margin: «(10)», «1.2.3». */
const FITS = 5;

/** Tells whether a marker is too long for the margin («المادة (3):») and is printed in the line of its clause. */
export const isLongMarker = (marker: string | undefined): boolean =>
  marker !== undefined && marker.trim().length > FITS;
