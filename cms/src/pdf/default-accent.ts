/** Colour of the PDFs of an association that chose none. */
export const DEFAULT_ACCENT = '#1d5c4a';
