import { marginMarker } from '@mithaq/domain/policy/margin-marker';

/** Characters of a marker that fit in the margin: «(10)», «1.2.3». */
const FITS = 5;

/**
 * Tells whether a marker is too long for the margin («المادة (3):») and is printed in the line of its clause. The padding
 * of a number («ــــ 6») is not shown and has no length.
 */
export const isLongMarker = (marker: string | undefined): boolean =>
  marker !== undefined && marginMarker(marker).trim().length > FITS;
