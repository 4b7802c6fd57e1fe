export const collectionWords = {
  singular: { ar: 'كلمة بحث', en: 'Search word' },
  plural: { ar: 'كلمات البحث في الطلبات', en: 'Search words of requests' },
};
