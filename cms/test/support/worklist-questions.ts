/** Questions to the work list, each by a name, with the rows that `manyRequests` has for it. */
export const worklistQuestions: readonly (readonly [string, object, number])[] = [
  ['the first page', { view: 'all' }, 25],
  ['the longest waiting', { view: 'longest' }, 25],
  ['mine', { view: 'mine' }, 25],
  ['those of nobody', { view: 'unassigned' }, 25],
  ['those past a ceiling', { view: 'past-ceiling' }, 25],
  [
    'a page far back',
    { view: 'all', after: { at: '2026-01-05T00:00:00.000Z', reference: 'A0000000009' } },
    25,
  ],
  ['a rare name', { view: 'all', search: 'الزهرانى محمد' }, 1],
  ['a mobile', { view: 'all', search: '0500077777' }, 1],
  ['a number', { view: 'all', search: 'a000-0077-777' }, 1],
  ['a name that nobody has', { view: 'all', search: 'خديجة' }, 0],
  ['a name that thousands have', { view: 'all', search: 'محمد العتيبي' }, 25],
  ['the beginning of a mobile', { view: 'all', search: '050007' }, 25],
  ['a common name and the beginning of a mobile', { view: 'all', search: 'محمد 0500077777' }, 1],
];
