import { textSizeMessage } from '../policy/text-size.ar.ts';
import type { TwoLanguages } from '../text/two-languages.ts';
import type {
  SecretaryTarget,
  VersionRefusal,
  VersionState,
  WaitingVersionState,
} from './version-lifecycle.ts';

interface StateWords {
  /** The state as staff and readers read it. */
  readonly label: string;
}

interface TargetWords extends StateWords {
  /** The button that moves a version to the state. */
  readonly button: TwoLanguages;
}

interface WaitingWords extends StateWords {
  /** The heading of the versions that wait for the secretary in the state. */
  readonly task: TwoLanguages;
}

/** The words of every state. */
export const versionStateWords: Readonly<
  Record<VersionState, StateWords> &
    Record<SecretaryTarget, TargetWords> &
    Record<WaitingVersionState, WaitingWords>
> = {
  draft: {
    label: 'مسودة',
    button: { ar: 'إعادة إلى المسودة', en: 'Back to draft' },
    task: { ar: 'مسودات', en: 'Drafts' },
  },
  'in-review': {
    label: 'قيد المراجعة',
    button: { ar: 'إرسال للمراجعة', en: 'Send to review' },
    task: { ar: 'قيد المراجعة', en: 'In review' },
  },
  approved: {
    label: 'معتمدة بانتظار النشر',
    button: { ar: 'تسجيل الاعتماد', en: 'Record the approval' },
    task: { ar: 'معتمدة تنتظر النشر', en: 'Approved, to be published' },
  },
  'in-force': { label: 'سارية', button: { ar: 'نشر الإصدار', en: 'Publish' } },
  superseded: { label: 'حلّ محلها إصدار أحدث' },
  withdrawn: { label: 'ملغاة', button: { ar: 'إنهاء العمل بالإصدار', en: 'Withdraw' } },
};

/** Says why a version cannot be moved, and what to do. */
export const versionRefusalMessage = (refusal: VersionRefusal): string => {
  switch (refusal.code) {
    case 'move.not-in-table':
      return `لا ينتقل الإصدار من «${versionStateWords[refusal.from].label}» إلى «${versionStateWords[refusal.to].label}» مباشرة.`;
    case 'text.title-missing':
      return 'اكتب عنوان السياسة كما ورد في الوثيقة.';
    case 'text.no-sections':
      return 'أضف نص السياسة: لا يوجد فيه أي قسم.';
    case 'text.empty-section':
      return 'في النص قسم بلا بنود. أضف بنوده أو احذف القسم.';
    case 'text.too-long':
    case 'text.too-many-clauses':
    case 'text.too-many-tables':
    case 'text.too-deep':
      return textSizeMessage(refusal.code);
    case 'change.note-missing':
      return 'اكتب للقارئ ما الذي تغيّر عن الإصدار السابق.';
    case 'change.kind-missing':
      return 'بيّن نوع التغيير: جوهري يمس الأحكام، أو طفيف يصلح الصياغة.';
    case 'return.reason-missing':
      return 'اكتب سبب الإعادة، ليعرف من يعدّ الإصدار ما الذي يصلحه.';
    case 'withdrawal.reason-missing':
      return 'اكتب سبب إنهاء العمل بالإصدار. يقرؤه الزوار في صفحته.';
    case 'withdrawal.kind-missing':
      return 'اختر: أُلغيت السياسة بقرار، أو نُشر الإصدار خطأً.';
    case 'emergency.reason-missing':
      return 'اكتب بوضوح ما يدعو إلى النشر العاجل. يبقى السبب في السجل العام.';
    case 'four-eyes.same-person':
      return 'أنت من سجّل اعتماد هذا الإصدار، وجمعيتك تشترط أن ينشره شخص آخر. اطلب ذلك من أمين آخر للمجلس.';
    case 'day.incomplete':
      return 'التاريخ ناقص. اكتب اليوم والشهر والسنة، أو اتركه فارغًا كله.';
    case 'day.unreal':
      return 'هذا اليوم غير موجود في التقويم. راجع اليوم والشهر والسنة.';
    case 'day.calendars-disagree':
      return 'التاريخ الهجري لا يوافق التاريخ الميلادي بتقويم أم القرى. اكتب أحدهما ونحسب الآخر.';
    case 'in-force-from.before-approval':
      return 'تاريخ السريان قبل تاريخ اعتماد المجلس. راجع التاريخين.';
    case 'review-by.not-later':
      return 'موعد المراجعة يجب أن يكون بعد تاريخ الاعتماد والسريان.';
    case 'approval.missing':
      return 'لا يوجد في الوثيقة اعتماد من مجلس الإدارة. سجّل بيانات الاعتماد من محضر المجلس.';
    case 'approval.meeting-or-resolution-missing':
      return 'اكتب رقم الاجتماع أو رقم القرار الذي اعتُمدت فيه السياسة.';
    case 'approval.date-missing':
      return 'اكتب تاريخ الاعتماد الهجري أو الميلادي.';
    case 'approval.date-incomplete':
      return 'تاريخ الاعتماد ناقص. اكتب اليوم والشهر والسنة.';
    case 'approval.date-unreal':
      return 'تاريخ الاعتماد غير موجود في التقويم. راجع اليوم والشهر والسنة.';
    case 'approval.in-future':
      return 'تاريخ اعتماد المجلس لم يأتِ بعد. راجع اليوم والشهر والسنة في المحضر، ولا تسجّل الاعتماد قبل يومه.';
    case 'approval.calendars-disagree':
      return 'التاريخ الهجري لا يوافق التاريخ الميلادي بتقويم أم القرى. راجع التاريخين في المحضر.';
    case 'approval.weekday-disagrees':
      return 'اليوم المذكور لا يوافق تاريخ الاعتماد. راجع اليوم في المحضر.';
  }
};
