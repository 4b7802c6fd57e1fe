export const messages = {
  unavailable: 'تعذّرت الكتابة في السجل العام، فلم يُحفظ التغيير. أعد المحاولة بعد قليل.',
} as const;
