export const textFieldWords = {
  refused: {
    ar: 'لم يُحفظ النص. صحّح ما يلي ثم احفظ:',
    en: 'The text was not saved. Correct this and save again:',
  },
  goThere: { ar: 'اذهب إليه', en: 'Go there' },
  comment: { ar: 'تعليق', en: 'Comment' },
} as const;
