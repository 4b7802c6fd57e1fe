import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import { counted } from '../../look/counted.ts';

const clauseForms = { one: 'بند واحد', two: 'بندان', few: 'بنود', many: 'بندًا' };
/** Forms in the genitive, after the noun that belongs to the clauses: «نص بندين». */
const ofClauses = { ...clauseForms, two: 'بندين' };

/** Words of the page that compares two versions. */
export const comparisonWords = {
  title: 'مقارنة إصدارين',
  lead: (before: string, after: string) => `ما الذي تغيّر من الإصدار ${before} إلى الإصدار ${after}`,
  older: 'من',
  newer: 'إلى',
  version: (number: string) => `الإصدار ${number}`,
  summary: 'خلاصة التغييرات',
  same: 'لا فرق بين نصّي الإصدارين.',
  sameVersion: 'اخترت الإصدار نفسه مرتين، فلا فرق يُعرض.',
  reversed: 'تقرأ المقارنة من الإصدار الأحدث إلى الأقدم.',
  readForward: 'اقرأها من الأقدم إلى الأحدث',
  counts: {
    changed: (count: number, numeral: string) => `تغيّر نص ${counted(count, numeral, ofClauses)}`,
    added: (count: number, numeral: string) => `أُضيف ${counted(count, numeral, clauseForms)}`,
    removed: (count: number, numeral: string) => `حُذف ${counted(count, numeral, clauseForms)}`,
    moved: (count: number, numeral: string) => `نُقل ${counted(count, numeral, clauseForms)} من موضع إلى آخر`,
    renumbered: (count: number, numeral: string) => `تغيّر ترقيم ${counted(count, numeral, ofClauses)}`,
  },
  countsHelp: 'يُعدّ عنوان القسم بندًا.',
  legend: 'كيف تقرأ المقارنة',
  legendAdded: 'نص أُضيف',
  legendRemoved: 'نص حُذف',
  added: 'أُضيف:',
  removed: 'حُذف:',
  textTitle: 'النص وما تغيّر فيه',
  titleChanged: 'تغيّر عنوان الوثيقة',
  unsearched: 'تغيّر نصه، ونعرضه كله قبل التغيير وبعده لكثرة التغييرات',
  goTo: 'انتقل إلى',
  history: 'كل إصدارات هذه الوثيقة',
} as const;

/** Says in a word or two what happened to a clause. */
export const fateLabels = (clause: ComparedClause): string[] => [
  ...(clause.fate === 'added' ? ['بند جديد'] : []),
  ...(clause.fate === 'removed' ? ['بند محذوف'] : []),
  ...(clause.fate === 'changed' ? [clause.unsearched ? comparisonWords.unsearched : 'تغيّر نصه'] : []),
  ...(clause.moved ? ['نُقل إلى هنا من موضع آخر'] : []),
  ...(clause.renumbered ? [renumbering(clause)] : []),
];

const renumbering = ({ marker, formerMarker }: ComparedClause): string => {
  if (formerMarker === undefined) return `أُعطي الرقم «${marker ?? ''}»`;
  if (marker === undefined) return `كان رقمه «${formerMarker}»`;
  return `كان رقمه «${formerMarker}» وصار «${marker}»`;
};
