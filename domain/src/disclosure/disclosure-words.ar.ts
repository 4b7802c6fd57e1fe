import type { ApprovingBody, DisclosurePeriod, PartOfYear } from '../contracts/disclosure.ts';
import { formatDate } from '../calendar/format-date.ar.ts';
import type { TwoLanguages } from '../text/two-languages.ts';
import type { DisclosureRefusal, DisclosureState } from './disclosure-lifecycle.ts';

/** The words of every state of a version of a disclosure. */
export const disclosureStateWords: Readonly<Record<DisclosureState, TwoLanguages>> = {
  draft: { ar: 'قيد الإعداد', en: 'In preparation' },
  'in-force': { ar: 'منشورة', en: 'Published' },
  superseded: { ar: 'حلّ محلها إصدار أحدث', en: 'Superseded' },
  withdrawn: { ar: 'مسحوبة', en: 'Withdrawn' },
};

export const approvingBodyWords: Readonly<Record<ApprovingBody, TwoLanguages>> = {
  'general-assembly': { ar: 'الجمعية العمومية', en: 'General assembly' },
  board: { ar: 'مجلس الإدارة', en: 'Board' },
  chair: { ar: 'رئيس مجلس الإدارة', en: 'Chair of the board' },
  'executive-director': { ar: 'المدير التنفيذي', en: 'Executive director' },
};

export const partOfYearWords: Readonly<Record<PartOfYear, TwoLanguages>> = {
  'first-half': { ar: 'النصف الأول', en: 'First half' },
  'second-half': { ar: 'النصف الثاني', en: 'Second half' },
  'first-quarter': { ar: 'الربع الأول', en: 'First quarter' },
  'second-quarter': { ar: 'الربع الثاني', en: 'Second quarter' },
  'third-quarter': { ar: 'الربع الثالث', en: 'Third quarter' },
  'fourth-quarter': { ar: 'الربع الرابع', en: 'Fourth quarter' },
};

/** Prints the years of a disclosure: «2025م», «الربع الأول من 1446هـ», «من 2024م إلى 2028م». */
export const printedPeriod = ({ calendar, from, until, part }: DisclosurePeriod): string => {
  const first = formatDate({ calendar, year: from });
  if (until !== undefined) return `من ${first} إلى ${formatDate({ calendar, year: until })}`;
  return part === undefined ? first : `${partOfYearWords[part].ar} من ${first}`;
};

const named = (bodies: readonly ApprovingBody[]): string =>
  bodies.map((body) => approvingBodyWords[body].ar).join(' أو ');

/** Says why a version of a disclosure is not moved, and what to do. */
export const disclosureRefusalMessage = (refusal: DisclosureRefusal): string => {
  switch (refusal.code) {
    case 'move.not-in-table':
      return `لا تنتقل الوثيقة من «${disclosureStateWords[refusal.from].ar}» إلى «${disclosureStateWords[refusal.to].ar}».`;
    case 'title.missing':
      return 'اكتب عنوان الوثيقة كما يقرؤه الجمهور.';
    case 'period.missing':
      return 'اكتب السنة التي تخصها الوثيقة، مثل 2025 أو 1446.';
    case 'period.unreadable':
      return 'لم نفهم السنة. اكتب سنة واحدة مثل 2025 أو 1446، أو مدة من سنة إلى سنة مثل 2024-2028، ولا تختر معها جزءًا من السنة.';
    case 'file.missing':
      return 'ارفع ملف الوثيقة.';
    case 'file.not-pdf':
      return 'ارفع الوثيقة ملف PDF. لا تُنشر صورة ولا ملف من نوع آخر.';
    case 'approval.missing':
      return `اختر من اعتمد الوثيقة: المعيار يطلب اعتماد ${named(refusal.of)}.`;
    case 'approval.other-body':
      return `المعيار يطلب أن يعتمد هذه الوثيقة ${named(refusal.of)}. راجع من اعتمدها.`;
    case 'approval.body-missing':
      return 'كتبت تاريخ الاعتماد، فاختر من اعتمد الوثيقة.';
    case 'approval.day-missing':
      return 'اكتب تاريخ الاعتماد.';
    case 'approval.day-ahead':
      return 'تاريخ الاعتماد لم يأتِ بعد. تُنشر الوثيقة بعد اعتمادها.';
    case 'renewal.missing':
      return 'هذه الوثيقة تتجدد كل سنة. اكتب آخر يوم تكفي فيه.';
    case 'renewal.past':
      return 'مضى آخر يوم تكفي فيه الوثيقة. راجع التاريخ، أو ارفع وثيقة أحدث منها.';
    case 'change.note-missing':
      return 'اكتب ما الذي تغيّر عن الإصدار المنشور.';
    case 'four-eyes.same-person':
      return 'تشترط الجمعية أن يراجع كل نشر شخصان، وأنت آخر من حفظ هذه الوثيقة. ينشرها أمين آخر.';
    case 'withdrawal.kind-missing':
      return 'اختر سبب السحب: انتهى العمل بالوثيقة، أو نُشرت خطأً.';
    case 'withdrawal.reason-missing':
      return 'اكتب سبب السحب، فالجمهور يقرؤه.';
  }
};
