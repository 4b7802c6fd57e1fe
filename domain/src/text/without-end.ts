/**
 * Returns a text without the characters at its end that `dropped` matches (one character at a time). A regular
 * expression that ends in `+$` would try again at every character of a run that is not at the end.
 */
export const withoutEnd = (text: string, dropped: RegExp): string => {
  let end = text.length;
  while (end > 0 && dropped.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
