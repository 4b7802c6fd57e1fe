import { fateLabels } from '@mithaq/domain/comparison/change-words.ar';
import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import type { Words } from '../../payload/fields/labelled.ts';

export const comparisonWords = {
  heading: { ar: 'ما يغيّره هذا الإصدار، كما حُفظ آخر مرة', en: 'What this version changes, as last saved' },
  against: { ar: 'مقارنة بالإصدار الساري رقم', en: 'Compared with the version in force, number' },
  none: {
    ar: 'تظهر المقارنة هنا حين يكون للسياسة إصدار سارٍ، وهذا الإصدار لم يُنشر بعد.',
    en: 'Shown where the policy has a version in force and this one is not published yet.',
  },
  same: { ar: 'لا فرق بين النصين.', en: 'The two texts are the same.' },
  title: { ar: 'العنوان', en: 'Title' },
  table: { ar: 'جدول', en: 'Table' },
  added: { ar: 'أُضيف:', en: 'Added:' },
  removed: { ar: 'حُذف:', en: 'Removed:' },
} as const satisfies Readonly<Record<string, Words>>;

const fates = {
  added: 'New',
  removed: 'Removed',
  changed: 'Changed',
  unsearched: 'Changed; shown as a whole, before and after, because so much changed',
  moved: 'Moved here',
  renumbered: 'Renumbered',
  reshaped: {
    mark: 'The page shows something else beside it',
    blank: 'Another blank',
    heads: 'Other heads',
    spans: 'A cell covers other rows or columns',
    sign: 'Its sign stands elsewhere in the clause',
  },
  redirected: { elsewhere: 'leads to another part now', nowhere: 'leads to no certain part any more' },
} as const;

/** Returns the kind of a part's change, in a word or two beside the part; in Arabic as the public comparison says it. */
export const fateWords = (clause: ComparedClause, language: string): string[] =>
  language === 'en'
    ? [
        ...(clause.fate === 'unchanged' ? [] : [fates[clause.unsearched ? 'unsearched' : clause.fate]]),
        ...(clause.moved ? [fates.moved] : []),
        ...(clause.renumbered ? [fates.renumbered] : []),
        ...(clause.reshaped === undefined ? [] : [fates.reshaped[clause.reshaped.of]]),
        ...(clause.redirected ?? []).map(({ printed, leads }) => `«${printed}» ${fates.redirected[leads]}`),
      ]
    : fateLabels(clause);
