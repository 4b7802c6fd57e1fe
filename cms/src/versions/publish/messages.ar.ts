/** Notes that the system writes on a move that it finished. */
export const completionNotes = {
  publication: 'أُكمل نشر بدأ ثم انقطع قبل أن يتم.',
  withdrawal: 'أُكمل سحب بدأ ثم انقطع قبل أن يتم.',
} as const;

/** Refusal of a publication whose file could not be kept as it is; `paths` names its parts. */
export const unstorable = (paths: string): string =>
  `في ما سيُنشر نص أو رمز لا يُقبل، ولم يُنشر شيء. صحّحه ثم انشر مرة أخرى. موضعه: ${paths}`;
