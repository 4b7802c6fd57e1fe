import type { Words } from '../../payload/fields/labelled.ts';
import { fieldLabel } from '../../payload/fields/labelled.ts';
import type { Role } from '../../payload/access/roles.ts';

export const collectionWords = {
  singular: { ar: 'مستخدم', en: 'User' },
  plural: { ar: 'المستخدمون', en: 'Users' },
};

export const words = {
  name: fieldLabel(
    'الاسم',
    'Name',
    'يظهر بجانب كل خطوة ينفذها صاحب الحساب.',
    'Shown beside every step taken.',
  ),
  roles: fieldLabel(
    'الأدوار',
    'Roles',
    'ما يحق للمستخدم فعله. لا يغيّرها المستخدم لنفسه.',
    'What the person may do. Nobody changes their own.',
  ),
  emails: fieldLabel(
    'الرسائل التي تصلني',
    'E-mails that I get',
    'رسائل البريد عن سياسات الجمعية. لا تصل رسالة إلى من نفّذ الخطوة بنفسه.',
    'E-mails about the association’s policies. Nobody is told what they did themselves.',
  ),
  reviewRequested: fieldLabel('سياسة أُرسلت للمراجعة', 'A policy was sent to review'),
  versionReturned: fieldLabel('سياسة أُعيدت إلى المسودة، مع السبب', 'A policy was returned, with the reason'),
  versionApproved: fieldLabel(
    'سياسة سُجّل اعتمادها أو نُشرت',
    'The approval of a policy was recorded, or it was published',
  ),
  reminders: fieldLabel(
    'تذكير بما ينتظر: مراجعة تأخّرت، أو نشر حلّ موعده ولم يتم، أو سياسة حان أن يراجعها المجلس',
    'Reminders: a late review, a publication past its day, a policy due for the board’s review',
  ),
} as const;

export const roleLabels: Readonly<Record<Role, Words>> = {
  'platform-administrator': { ar: 'مدير المنصة', en: 'Platform administrator' },
  'board-secretary': { ar: 'أمين المجلس', en: 'Board secretary' },
  'beneficiary-relations-officer': { ar: 'موظف علاقات المستفيدين', en: 'Beneficiary-relations officer' },
  'social-research-officer': { ar: 'مسؤول البحث الاجتماعي', en: 'Social research officer' },
  'committee-member': { ar: 'عضو لجنة البحث', en: 'Committee member' },
  auditor: { ar: 'مراجع', en: 'Auditor' },
};

export const messages = {
  passwordElsewhere: 'لا تُكتب كلمة المرور هنا. صاحب الحساب يغيّرها من صفحة حسابه، أو برابط يصل إلى بريده.',
  emailElsewhere: 'غيّر بريدك من قسم «الدخول إلى حسابك»، فهو يطلب كلمة المرور الحالية.',
  logInAgain: 'مضى على دخولك وقت طويل. ادخل من جديد لتكمل عملك.',
  logInFirst: 'سجّل الدخول أولًا.',
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  wrongPresent: 'كلمة المرور الحالية غير صحيحة.',
  emailMalformed: 'اكتب بريدًا إلكترونيًا صحيحًا.',
  emailTaken: 'هذا البريد مستعمل لحساب آخر.',
  ownRoles: 'لا يغيّر أحد أدواره ولا جمعيته بنفسه. اطلب ذلك من مدير آخر للمنصة.',
  lastAdministrator: 'هذا آخر مدير للمنصة. أضف مديرًا آخر قبل أن تحذف هذا الحساب أو تغيّر دوره.',
  logInMalformed: 'اكتب بريدك الإلكتروني وكلمة المرور، ثم أعد المحاولة.',
  associationMissing: 'اختر جمعية المستخدم. مدير المنصة وحده لا يتبع جمعية.',
} as const;
