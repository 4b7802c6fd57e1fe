import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import type { TextPartKind } from '@mithaq/domain/policy/text-parts';
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
  unsearched: 'تغيّر نصه، ونعرضه كله قبل التغيير وبعده لكثرة التغييرات',
  goTo: 'انتقل إلى',
  history: 'كل إصدارات هذه الوثيقة',
} as const;

/** Words of what happened to a part, by its kind; a clause and a heading are both called «بند». */
const fates: Readonly<
  Record<TextPartKind, { readonly added: string; readonly removed: string; readonly feminine?: true }>
> = {
  division: { added: 'بند جديد', removed: 'بند محذوف' },
  clause: { added: 'بند جديد', removed: 'بند محذوف' },
  note: { added: 'حاشية جديدة', removed: 'حاشية محذوفة', feminine: true },
  table: { added: 'جدول جديد', removed: 'جدول محذوف' },
  row: { added: 'صف جديد', removed: 'صف محذوف' },
  definitions: { added: 'تعريفات جديدة', removed: 'تعريفات محذوفة', feminine: true },
  definition: { added: 'تعريف جديد', removed: 'تعريف محذوف' },
  form: { added: 'نموذج جديد', removed: 'نموذج محذوف' },
  field: { added: 'خانة جديدة', removed: 'خانة محذوفة', feminine: true },
};

/** Says in a word or two what happened to a part. */
export const fateLabels = (clause: ComparedClause): string[] => {
  const { added, removed, feminine = false } = fates[clause.kind];
  const changed = feminine ? 'تغيّر نصها' : 'تغيّر نصه';
  return [
    ...(clause.fate === 'added' ? [added] : []),
    ...(clause.fate === 'removed' ? [removed] : []),
    ...(clause.fate === 'changed' ? [clause.unsearched ? comparisonWords.unsearched : changed] : []),
    ...(clause.moved ? [feminine ? 'نُقلت إلى هنا من موضع آخر' : 'نُقل إلى هنا من موضع آخر'] : []),
    ...(clause.renumbered ? [renumbering(clause)] : []),
  ];
};

const renumbering = ({ marker, formerMarker }: ComparedClause): string => {
  if (formerMarker === undefined) return `أُعطي الرقم «${marker ?? ''}»`;
  if (marker === undefined) return `كان رقمه «${formerMarker}»`;
  return `كان رقمه «${formerMarker}» وصار «${marker}»`;
};
