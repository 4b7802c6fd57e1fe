/** What the system itself notes beside a move. */
export const publicationNotes = {
  completed: 'أُكمل نشر بدأ ثم انقطع قبل أن يتم.',
} as const;
