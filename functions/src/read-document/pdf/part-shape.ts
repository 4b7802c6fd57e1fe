/** Height in letter heights above which a part stands over its letter. */
const ABOVE = 0.03;

/** Fewest points of the outline of a hamza; a dot has some seventeen. */
const HAMZA = 28;

/** Most dots of a letter. */
const MOST_DOTS = 3;

/**
 * Names the dots that a glyph of no width draws: «2 above», «1 below», «hamza», or «unknown» for another shape. `contours`
 * are the closed parts of its outline, each with the places of its points, in letter heights above the baseline.
 */
export const dotsOf = (contours: readonly (readonly (readonly [number, number])[])[]): string => {
  const lowest = Math.min(...contours.flat().map(([, y]) => y));
  if (contours.length === 1 && (contours[0]?.length ?? 0) >= HAMZA) return 'hamza';
  if (contours.length === 0 || contours.length > MOST_DOTS) return 'unknown';
  return `${String(contours.length)} ${lowest > ABOVE ? 'above' : 'below'}`;
};

/** Returns the number of closed lines of an outline and its height, in letter heights. */
export const outlineOf = (
  contours: readonly (readonly (readonly [number, number])[])[],
): { readonly contours: number; readonly height: number } => {
  const heights = contours.flat().map(([, y]) => y);
  return { contours: contours.length, height: Math.max(...heights) - Math.min(...heights) };
};
