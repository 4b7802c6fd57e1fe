export const collectionWords = {
  singular: { ar: 'صفحة تحرير مفتوحة', en: 'Open editor' },
  plural: { ar: 'صفحات التحرير المفتوحة', en: 'Open editors' },
};
