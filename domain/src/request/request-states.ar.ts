import type { RequestRefusal, RequestState } from './request-lifecycle.ts';

/** What staff and beneficiaries read for each state. */
export const requestStateLabels: Readonly<Record<RequestState, string>> = {
  received: 'وصل الطلب',
  checking: 'قيد التحقق من البيانات',
  'needs-information': 'بانتظار استكمال البيانات',
  referred: 'محال إلى مسؤول البحث الاجتماعي',
  'with-committee': 'لدى لجنة البحث',
  accepted: 'مقبول',
  rejected: 'غير مقبول',
  registering: 'قيد استكمال التسجيل',
  served: 'قُدمت الخدمة',
  closed: 'مغلق',
  withdrawn: 'سحبه مقدمه',
  duplicate: 'مكرر',
  objection: 'قيد الاعتراض',
};

/** Why a request cannot be moved, and what to do. */
export const requestRefusalMessage = (refusal: RequestRefusal): string => {
  switch (refusal.code) {
    case 'move.not-in-table':
      return `لا ينتقل الطلب من «${requestStateLabels[refusal.from]}» إلى «${requestStateLabels[refusal.to]}» مباشرة. حدّث الصفحة، فقد يكون زميل لك قد نقله.`;
    case 'move.not-yours':
      return 'هذه الخطوة ليست من صلاحيات دورك. اطلبها ممن يتولاها في الجمعية.';
    case 'move.note-missing':
      return 'اكتب السبب أولًا، فهذه الخطوة لا تتم دون سبب مكتوب.';
  }
};
