export const collectionWords = {
  singular: { ar: 'مسودة نص', en: 'Draft of a text' },
  plural: { ar: 'مسودات النصوص', en: 'Drafts of texts' },
};

export const messages = {
  loggedOut: 'انتهت مدة دخولك. ادخل من جديد في نافذة أخرى، ثم عُد إلى هذه الصفحة: ما كتبته باقٍ فيها.',
  draftNotFound: 'لم نجد هذه المسودة في تاريخ الإصدار. لعلها أقدم مما يُحفظ، فحدّث القائمة.',
} as const;
