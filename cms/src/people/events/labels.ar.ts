import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الحسابات', en: 'Account event' },
  plural: { ar: 'سجل الحسابات', en: 'Account events' },
};

export const words = {
  action: fieldLabel('ما حدث', 'What happened'),
  subject: fieldLabel('رقم السجل المعني', 'Id of the record'),
  subjectName: fieldLabel('صاحب الحساب', 'Whom it concerns'),
  before: fieldLabel('قبل', 'Before'),
  after: fieldLabel('بعد', 'After'),
} as const;

export const actions = {
  'person-made': { ar: 'إضافة مستخدم', en: 'Person added' },
  'person-deleted': { ar: 'حذف مستخدم', en: 'Person deleted' },
  'roles-changed': { ar: 'تغيير الأدوار', en: 'Roles changed' },
  'association-changed': { ar: 'نقل المستخدم إلى جمعية أخرى', en: 'Association changed' },
  'name-changed': { ar: 'تغيير الاسم', en: 'Name changed' },
  'email-changed': { ar: 'تغيير البريد الإلكتروني', en: 'E-mail changed' },
  'password-changed': { ar: 'تغيير كلمة المرور', en: 'Password changed' },
  invited: { ar: 'إرسال دعوة', en: 'Invited' },
  'password-link-sent': { ar: 'إرسال رابط كلمة المرور', en: 'Password link sent' },
  'second-step-set': { ar: 'إعداد الخطوة الثانية للدخول', en: 'Second step set up' },
  'second-step-ended': { ar: 'إيقاف صاحب الحساب خطوته الثانية', en: 'Second step ended by its owner' },
  'second-step-reset': { ar: 'إلغاء الخطوة الثانية للدخول', en: 'Second step reset' },
  'recovery-codes-made': { ar: 'إصدار رموز استرداد جديدة', en: 'Recovery codes made' },
  'recovery-code-used': { ar: 'الدخول أو التأكيد برمز استرداد', en: 'Recovery code used' },
  'second-step-required': { ar: 'إلزام الجمعية بالدخول بخطوتين', en: 'Second step required' },
  'second-step-optional': { ar: 'رفع إلزام الدخول بخطوتين عن الجمعية', en: 'Second step no longer required' },
  'four-eyes-required': { ar: 'إلزام الجمعية بأن ينشر الإصدار غيرُ من سجّل اعتماده', en: 'Four eyes required' },
  'four-eyes-optional': {
    ar: 'رفع إلزام الجمعية بأن ينشر الإصدار غيرُ من سجّل اعتماده',
    en: 'Four eyes no longer required',
  },
  'keeping-changed': { ar: 'تغيير مدد حفظ السجلات', en: 'Periods of keeping changed' },
  'key-made': { ar: 'إضافة خدمة داخلية ومفتاحها', en: 'Service added' },
  'key-changed': { ar: 'تغيير خدمة داخلية أو مفتاحها', en: 'Service changed' },
  'key-deleted': { ar: 'حذف خدمة داخلية ومفتاحها', en: 'Service deleted' },
  'association-made': { ar: 'إضافة جمعية', en: 'Association added' },
  'association-deleted': { ar: 'حذف جمعية', en: 'Association deleted' },
} as const;

/** Name of the actor where nobody is logged in: a command on the server, or the link in an e-mail. */
export const systemActor = 'المنصة';
