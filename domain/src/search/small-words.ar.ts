/** Words (folded) that occur in nearly every clause: a query with other words in it does not require them. */
export const smallWords: ReadonlySet<string> = new Set([
  'في',
  'من',
  'علي',
  'الي',
  'عن',
  'او',
  'ان',
  'ما',
  'هو',
  'هي',
  'و',
]);
