export const collectionWords = {
  singular: { ar: 'جلسة متابعة', en: 'Tracking session' },
  plural: { ar: 'جلسات المتابعة', en: 'Tracking sessions' },
};
