import type { DeliveryKind } from '@mithaq/domain/contracts/cms-service-api';
import type { TwoLanguages } from '@mithaq/domain/text/two-languages';
import { fieldLabel } from '../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'رسالة بريد', en: 'Delivery' },
  plural: { ar: 'رسائل البريد', en: 'Deliveries' },
};

export const words = {
  request: fieldLabel('الطلب', 'Request'),
  kind: fieldLabel('نوع الرسالة', 'Kind'),
  to: fieldLabel('البريد المرسَل إليه', 'To'),
  state: fieldLabel(
    'حالة الرسالة',
    'State',
    'ما نعلمه عن وصولها: قد ترتد الرسالة بعد إرسالها.',
    'What is known of it: a mail may bounce after it was sent.',
  ),
  stateAt: fieldLabel('منذ', 'Since'),
  attempts: fieldLabel('المحاولات', 'Attempts'),
  leaseUntil: fieldLabel('محجوزة للإرسال حتى', 'Leased until'),
  notBefore: fieldLabel('لا تُرسل قبل', 'Not before'),
  requestCount: fieldLabel('عدد الطلبات التي تذكرها', 'Requests counted'),
  sesMessageId: fieldLabel('رقم الرسالة لدى SES', 'SES message id'),
  detail: fieldLabel('التفصيل', 'Detail'),
  follower: fieldLabel('المتابع', 'Follower'),
  announcement: fieldLabel('الإبلاغ', 'Announcement'),
  disclosureAnnouncement: fieldLabel('الإبلاغ بالإفصاحات', 'Announcement of disclosures'),
  version: fieldLabel('الإصدار', 'Version'),
  versions: fieldLabel('الإصدارات التي تذكرها', 'Versions listed'),
  account: fieldLabel('الحساب', 'Account'),
  occasion: fieldLabel('المناسبة', 'Occasion'),
} as const;

export const deliveryKinds: Readonly<Record<DeliveryKind, TwoLanguages>> = {
  acknowledgement: { ar: 'إشعار استلام', en: 'Acknowledgement' },
  'lost-code': { ar: 'رمز متابعة لمرة واحدة', en: 'One-time code' },
  'request-update': { ar: 'إبلاغ بما جرى على الطلب', en: 'Request update' },
  'staff-notice': { ar: 'تنبيه للموظف', en: 'Staff notice' },
  'staff-digest': { ar: 'تنبيه مجمَّع للموظف', en: 'Staff digest' },
  'unattended-requests': { ar: 'تنبيه بطلبات لا موظف لها', en: 'Requests without an officer' },
  'follow-confirmation': { ar: 'تأكيد متابعة', en: 'Follow confirmation' },
  'policy-changed': { ar: 'إبلاغ بتغيير سياسة', en: 'Policy changed' },
  'disclosures-published': { ar: 'إبلاغ بإفصاحات جديدة', en: 'Disclosures published' },
  invitation: { ar: 'دعوة إلى حساب', en: 'Invitation' },
  'password-link': { ar: 'رابط كلمة مرور جديدة', en: 'Password link' },
  'account-changed': { ar: 'إعلام بتغيير في الحساب', en: 'Account changed' },
  'review-reminder': { ar: 'تذكير بمراجعة سياسة', en: 'Review reminder' },
  'review-requested': { ar: 'طلب مراجعة سياسة', en: 'Review requested' },
  'version-returned': { ar: 'إعادة سياسة إلى المسودة', en: 'Version returned' },
  'version-approved': { ar: 'تسجيل اعتماد سياسة', en: 'Version approved' },
  'version-published': { ar: 'نشر سياسة', en: 'Version published' },
  'review-waiting': { ar: 'تذكير بسياسة تنتظر المراجعة', en: 'Review is waiting' },
  'publication-waiting': { ar: 'تذكير بسياسة حلّ موعد نشرها', en: 'Publication is waiting' },
};

export const occasions = {
  referred: { ar: 'أُحيل الطلب', en: 'Referred' },
  'data-right': { ar: 'طلب بشأن البيانات', en: 'Data right' },
  'data-right-due': { ar: 'مهلة طلب بشأن البيانات', en: 'Data right is due' },
  near: { ar: 'اقترب موعد المراجعة', en: 'Review is near' },
  'password-changed': { ar: 'غُيّرت كلمة المرور', en: 'Password changed' },
  'email-changed': { ar: 'غُيّر البريد', en: 'E-mail changed' },
  'second-step-set': { ar: 'أُعدّت الخطوة الثانية للدخول', en: 'Second step set up' },
  'second-step-ended': { ar: 'أُلغيت الخطوة الثانية للدخول', en: 'Second step ended' },
  'recovery-codes-made': { ar: 'صدرت رموز استرداد جديدة', en: 'Recovery codes made' },
  'recovery-code-used': { ar: 'استُعمل رمز استرداد', en: 'Recovery code used' },
  passed: { ar: 'مضى موعد المراجعة', en: 'Review is overdue' },
} as const;

/** Reason of an e-mail that was given up because its message is no longer true. */
export const reasonGone = 'لم يعد لإرسالها سبب';
