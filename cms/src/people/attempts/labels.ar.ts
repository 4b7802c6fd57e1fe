export const collectionWords = {
  singular: { ar: 'محاولة دخول', en: 'Log-in attempt' },
  plural: { ar: 'محاولات الدخول', en: 'Log-in attempts' },
};

const minutes = (count: number): string => {
  if (count === 1) return 'دقيقة';
  if (count === 2) return 'دقيقتين';
  return count <= 10 ? `${String(count)} دقائق` : `${String(count)} دقيقة`;
};

/** Message for somebody who has to wait; `seconds` until the next attempt. */
export const pausedMessage = (seconds: number): string =>
  `تكررت محاولات لم تنجح من هذه الجهة بهذا الحساب. انتظر ${
    seconds < 60 ? 'أقل من دقيقة' : minutes(Math.ceil(seconds / 60))
  }، ثم أعد المحاولة. الحساب نفسه ليس موقوفًا.`;
