import type { HandlingStep } from '../contracts/policy-text.ts';

/**
 * A plain heading for each printed step, and the person whom the step names. Where the documents name nobody, the
 * association acts. The printed words always follow these headings, which never appear alone.
 */
export const handlingPath: Readonly<Record<HandlingStep, { readonly title: string; readonly by: string }>> = {
  reception: { title: 'تستقبلك الجمعية وتجيب عن أسئلتك', by: 'الجمعية' },
  verification: { title: 'يطابق الموظف بياناتك ويتأكد من صلاحيتها', by: 'الموظف' },
  referral: {
    title: 'يحيلك الموظف إلى من يوضح لك إن لم تتضح الإجراءات',
    by: 'الموظف ثم مسؤول البحث الاجتماعي',
  },
  attestation: { title: 'تقرّ بصحة بياناتك', by: 'المستفيد، ويتأكد الموظف' },
  committee: { title: 'تدرس لجنة البحث طلبك ويصلك الرد بالقبول أو الرفض', by: 'لجنة البحث' },
  registration: { title: 'تستكمل الجمعية معك إجراءات التسجيل', by: 'الجمعية' },
  service: { title: 'تقدّم لك الجمعية الخدمة', by: 'الجمعية' },
};
