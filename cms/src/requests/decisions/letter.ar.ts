import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

/** Words of the decision letter. */
export const letterWords = {
  title: { accepted: 'خطاب قبول طلب', rejected: 'خطاب رفض طلب' },
  neutralTitle: 'خطاب إليك',
  reference: 'الرقم المرجعي',
  to: 'صاحب الطلب',
  acceptedOn: 'يوم استلام الطلب',
  service: 'الخدمة المطلوبة',
  decision: 'القرار',
  accepted: 'قبول الطلب',
  rejected: 'رفض الطلب',
  minutes: 'رقم محضر لجنة البحث',
  neutralMinutes: 'رقم المحضر',
  heldOn: 'يوم الجلسة',
  grantedService: 'الخدمة الممنوحة',
  granted: 'ما مُنح',
  conditions: 'الشروط',
  reason: 'السبب',
  toYou: 'من اللجنة إليك',
  early: 'سبب القرار قبل الموعد الذي تذكره السياسة',
  policy: 'ما تنص عليه السياسة',
  source: (title: string, path: string | undefined): string =>
    path === undefined ? title : `${title}، ${path}`,
  next: 'ما يلي ذلك',
  nextAccepted: 'تتواصل الجمعية معك لاستكمال إجراءات التسجيل، ثم تقدّم لك الخدمة. لا يلزمك شيء قبل ذلك.',
  nextRejected: 'يبقى طلبك في سجل الجمعية حتى تنقضي مدة حفظه، ولك أن تتقدم بطلب جديد إن تغيّرت حالك.',
  objection: 'حقك في الاعتراض',
  objectionUntil: (day: string): string =>
    `لك أن تعترض على هذا القرار إلى يوم ${day}. ينظر في اعتراضك أعضاء لم يشاركوا في القرار.`,
  objectionDays: (days: number): string =>
    `لك أن تعترض على هذا القرار خلال ${countedInLatin(days, countedNouns.day, 'genitive')} من يوم إبلاغك به. ينظر في اعتراضك أعضاء لم يشاركوا في القرار.`,
  objectionHow:
    'اعترض من صفحة متابعة الطلب برقمك المرجعي ورمز المتابعة، أو بالاتصال بالجمعية، أو بالحضور إليها. لا يلزمك أن تكتب بصيغة بعينها.',
  correction: 'صُحّح بهذا القرار قرار سابق في الطلب نفسه، وهذا هو القرار المعمول به.',
  footer: 'صدر استنادًا إلى محضر لجنة البحث المسجَّل. الرقم المرجعي يدل على الطلب.',
  neutralFooter: 'الرقم المرجعي يدل على الطلب.',
} as const;
