import { changeCountWords } from '@mithaq/domain/comparison/change-words.ar';

/** Words of the page that compares two versions. */
export const comparisonWords = {
  title: 'مقارنة إصدارين',
  lead: (before: string, after: string) => `ما تغيّر من الإصدار ${before} إلى الإصدار ${after}`,
  older: 'من',
  newer: 'إلى',
  version: (number: string) => `الإصدار ${number}`,
  summary: 'خلاصة التغييرات',
  same: 'لا فرق بين نصّي الإصدارين.',
  sameVersion: 'اخترت الإصدار نفسه مرتين، فلا فرق يُعرض.',
  reversed: 'تقرأ المقارنة من الإصدار الأحدث إلى الأقدم.',
  readForward: 'اقرأها من الأقدم إلى الأحدث',
  counts: changeCountWords,
  countsHelp: 'يُعدّ عنوان القسم بندًا.',
  countsHelpOfTables: 'يُعدّ عنوان القسم بندًا، وكذلك كل صف في جدول وكل تعريف وكل حاشية.',
  table: 'جدول',
  betweenCells: '، ',
  legend: 'كيف تقرأ المقارنة',
  legendAdded: 'نص أُضيف',
  legendRemoved: 'نص حُذف',
  added: 'أُضيف:',
  removed: 'حُذف:',
  textTitle: 'النص وما تغيّر فيه',
  titleChanged: 'تغيّر عنوان الوثيقة',
  goTo: 'انتقل إلى',
  history: 'كل إصدارات هذه الوثيقة',
} as const;
