/** Words (folded) that stand in nearly every clause: a query with other words in it does not insist on them. */
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
