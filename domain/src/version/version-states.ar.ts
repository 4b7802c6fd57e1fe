import type { VersionRefusal, VersionState } from './version-lifecycle.ts';

/** What staff and readers read for each state. */
export const versionStateLabels: Readonly<Record<VersionState, string>> = {
  draft: 'مسودة',
  'in-review': 'قيد المراجعة',
  approved: 'معتمدة بانتظار النشر',
  'in-force': 'سارية',
  superseded: 'حلّت محلها نسخة أحدث',
  withdrawn: 'ملغاة',
};

/** Why a version cannot be moved, and what to do. */
export const versionRefusalMessage = (refusal: VersionRefusal): string => {
  switch (refusal.code) {
    case 'move.not-in-table':
      return `لا ينتقل الإصدار من «${versionStateLabels[refusal.from]}» إلى «${versionStateLabels[refusal.to]}» مباشرة.`;
    case 'text.title-missing':
      return 'اكتب عنوان السياسة كما ورد في الوثيقة.';
    case 'text.no-sections':
      return 'أضف نص السياسة: لا يوجد فيه أي قسم.';
    case 'text.empty-section':
      return 'في النص قسم بلا بنود. أضف بنوده أو احذف القسم.';
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
    case 'approval.calendars-disagree':
      return 'التاريخ الهجري لا يوافق التاريخ الميلادي بتقويم أم القرى. راجع التاريخين في المحضر.';
    case 'approval.weekday-disagrees':
      return 'اليوم المذكور لا يوافق تاريخ الاعتماد. راجع اليوم في المحضر.';
  }
};
