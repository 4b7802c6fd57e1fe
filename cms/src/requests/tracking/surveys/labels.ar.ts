export const collectionWords = {
  singular: { ar: 'جواب استطلاع', en: 'Survey answer' },
  plural: { ar: 'أجوبة الاستطلاع', en: 'Survey answers' },
};
