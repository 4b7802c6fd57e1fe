const romanDigits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Returns a whole number from 1 in small Roman letters; a large one grows with its thousands. */
export const romanNumeral = (value: number): string => {
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanDigits) for (; rest >= worth; rest -= worth) text += sign;
  return text;
};

/** Largest Roman number of an item: no list is longer, and letters beyond are words and names. */
const LARGEST = 89;

const values = new Map(
  Array.from({ length: LARGEST }, (_, index) => [romanNumeral(index + 1), index + 1] as const),
);

/**
 * Returns the number, from 1 to 89, that Roman letters of one case or the signs of Unicode (Ⅰ to Ⅻ, ⅰ to ⅻ) write;
 * undefined for other letters.
 */
export const romanValue = (text: string): number | undefined => {
  const letters = text.normalize('NFKC');
  const small = letters.toLowerCase();
  return letters === small || letters === letters.toUpperCase() ? values.get(small) : undefined;
};
