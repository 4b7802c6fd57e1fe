import { PASSWORD_MIN } from '@mithaq/domain/account/password-length';

export const gateWords = {
  setHeading: { ar: 'اختر كلمة مرورك', en: 'Choose your password' },
  setHint: {
    ar: `${String(PASSWORD_MIN)} حرفًا أو أكثر. جملة من كلمات لا رابط بينها أسهل حفظًا وأصعب تخمينًا.`,
    en: `${String(PASSWORD_MIN)} characters or more. A sentence of unrelated words is easy to keep and hard to guess.`,
  },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  again: { ar: 'كلمة المرور الجديدة مرة أخرى', en: 'New password again' },
  differ: { ar: 'الكلمتان مختلفتان. اكتبهما متطابقتين.', en: 'The two passwords differ.' },
  set: { ar: 'احفظ كلمة المرور', en: 'Keep the password' },
  done: { ar: 'حُفظت كلمة مرورك. يمكنك الآن تسجيل الدخول.', en: 'Your password is kept. You may log in now.' },
  toLogIn: { ar: 'إلى صفحة الدخول', en: 'To the log-in' },
  noLink: {
    ar: 'افتح هذه الصفحة من الرابط الذي وصلك بالبريد.',
    en: 'Open this page by the link in your e-mail.',
  },
  forgottenHeading: { ar: 'كلمة مرور جديدة', en: 'A new password' },
  forgottenHint: {
    ar: 'اكتب بريد حسابك، نرسل إليه رابطًا تعيّن به كلمة مرور جديدة.',
    en: 'Write the address of your account; we send a link to it.',
  },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  send: { ar: 'أرسل الرابط', en: 'Send the link' },
  sent: {
    ar: 'إن كان لهذا البريد حساب، فستصلك رسالة فيها الرابط. إن لم تصل خلال ربع ساعة فراجع مدير المنصة.',
    en: 'If the address has an account, an e-mail with the link is on its way.',
  },
} as const;

export const accountWords = {
  heading: { ar: 'الدخول إلى حسابك', en: 'Your log-in' },
  present: { ar: 'كلمة المرور الحالية', en: 'Present password' },
  email: { ar: 'بريد جديد (اتركه إن لم تغيّره)', en: 'New e-mail (leave empty to keep it)' },
  password: { ar: 'كلمة مرور جديدة (اتركها إن لم تغيّرها)', en: 'New password (leave empty to keep it)' },
  save: { ar: 'غيّر بيانات الدخول', en: 'Change the log-in' },
  saved: {
    ar: 'تم التغيير، وانتهى الدخول من الأجهزة الأخرى، وأُرسل إعلام إلى بريدك السابق.',
    en: 'Changed. Other devices are logged out, and your former address was told.',
  },
  inviteHeading: { ar: 'الدعوة', en: 'Invitation' },
  newAccount: {
    ar: 'عند الحفظ تصل إلى المستخدم دعوة بالبريد، فيها رابط يختار به كلمة مروره. لا يعرفها غيره.',
    en: 'When you save, an invitation is sent; the person chooses a password that nobody else knows.',
  },
  invite: { ar: 'أرسل دعوة جديدة', en: 'Send a new invitation' },
  invited: {
    ar: 'كُتبت الدعوة، وتُرسل خلال دقائق. الدعوة السابقة لم تعد تعمل.',
    en: 'The invitation is on its way.',
  },
} as const;
