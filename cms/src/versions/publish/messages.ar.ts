/** Notes that the system writes on a move that it finished. */
export const completionNotes = {
  publication: 'أُكمل نشر بدأ ثم انقطع قبل أن يتم.',
  withdrawal: 'أُكمل سحب بدأ ثم انقطع قبل أن يتم.',
} as const;
