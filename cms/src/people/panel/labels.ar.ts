import { PASSWORD_MIN } from '@mithaq/domain/account/password-length';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

export const gateWords = {
  setHeading: { ar: 'اختر كلمة مرورك', en: 'Choose your password' },
  setHint: {
    ar: `${countedInLatin(PASSWORD_MIN, countedNouns.letter)} أو أكثر. جملة من كلمات لا رابط بينها أسهل حفظًا وأصعب تخمينًا.`,
    en: `${String(PASSWORD_MIN)} characters or more. A sentence of unrelated words is easy to keep and hard to guess.`,
  },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  again: { ar: 'كلمة المرور الجديدة مرة أخرى', en: 'New password again' },
  differ: { ar: 'كلمتا المرور غير متطابقتين. اكتب الكلمة نفسها مرتين.', en: 'The two passwords differ.' },
  set: { ar: 'احفظ كلمة المرور', en: 'Keep the password' },
  done: { ar: 'حُفظت كلمة مرورك. يمكنك الآن تسجيل الدخول.', en: 'Your password is kept. You may log in now.' },
  logInHeading: { ar: 'تسجيل الدخول', en: 'Log in' },
  logIn: { ar: 'تسجيل الدخول', en: 'Log in' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  forgotten: { ar: 'نسيت كلمة المرور؟', en: 'Forgotten password?' },
  logInHelp: {
    ar: 'لم يصلك رابط كلمة المرور أو الدعوة؟ راجع مدير المنصة.',
    en: 'No link or invitation in your e-mail? Ask the administrator of the platform.',
  },
  code: { ar: 'رمز الخطوة الثانية', en: 'Code of the second step' },
  codeHint: {
    ar: 'ستة أرقام تظهر في تطبيق الرموز على جوالك. إن لم يكن جوالك معك فاكتب أحد رموز الاسترداد، وإن فقدتها فراجع مدير المنصة.',
    en: 'Six digits in the authenticator app of your phone. Without the phone, type a recovery code; if you lost those too, ask the administrator of the platform.',
  },
  otherAccount: { ar: 'الدخول بحساب آخر', en: 'Log in to another account' },
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
    ar: 'تغيّر ما طلبته، وانتهى الدخول من الأجهزة الأخرى، وأُرسل إعلام إلى البريد الذي كان لحسابك.',
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

export const secondStepWords = {
  heading: { ar: 'الخطوة الثانية للدخول', en: 'Second step of the log-in' },
  requiredHeading: { ar: 'أعدّ الخطوة الثانية لدخولك', en: 'Set up the second step of your log-in' },
  requiredWhy: {
    ar: 'حسابك يُدخل به بخطوتين: كلمة المرور، ثم رمز من جوالك. بذلك لا يدخل به من عرف كلمة مرورك. لا تعمل لوحة الإدارة لك حتى تُعدّها، ولا يستغرق ذلك سوى دقيقتين.',
    en: 'Your account is used with two steps: the password, then a code from your phone, so that nobody who learns the password gets in. The admin opens when you have set it up, which takes two minutes.',
  },
  howHint: {
    ar: 'تحتاج إلى تطبيق رموز على جوالك، مثل Google Authenticator أو Microsoft Authenticator أو أي تطبيق يعمل بمعيار TOTP.',
    en: 'You need an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, or any other app for TOTP.',
  },
  password: { ar: 'كلمة المرور الحالية', en: 'Present password' },
  begin: { ar: 'ابدأ الإعداد', en: 'Begin' },
  openApp: { ar: 'افتح تطبيق الرموز على جوالك، واختر إضافة حساب.', en: 'Open the app and add an account.' },
  scan: { ar: 'صوّر هذا المربع بالتطبيق.', en: 'Scan this square with the app.' },
  qrAlt: {
    ar: 'رمز مربع يحمل مفتاح الخطوة الثانية، وهو نفسه المكتوب تحته.',
    en: 'QR code of the key that is written below it.',
  },
  orType: { ar: 'أو اكتب فيه هذا المفتاح:', en: 'Or type this key into it:' },
  openHere: { ar: 'أو افتح التطبيق إن كان على هذا الجهاز', en: 'Or open the app on this device' },
  typeCode: {
    ar: 'اكتب هنا الرمز الذي يظهر في التطبيق، لنتأكد أنه يعمل.',
    en: 'Type the code that the app shows, so that we know it works.',
  },
  newCode: { ar: 'الرمز الظاهر في التطبيق', en: 'Code in the app' },
  confirm: { ar: 'أكّد الرمز', en: 'Confirm' },
  code: { ar: 'رمز من التطبيق، أو رمز استرداد', en: 'Code of the app, or a recovery code' },
  codesHeading: { ar: 'رموز الاسترداد', en: 'Recovery codes' },
  codesHint: {
    ar: 'اكتب هذه الرموز أو اطبعها، واحفظها في مكان آمن بعيدًا عن جوالك. كل رمز منها يُدخلك مرة واحدة إن فقدت جوالك، ولن تظهر مرة أخرى.',
    en: 'Write these codes down or print them, and keep them away from your phone. Each lets you in once if you lose the phone. They are not shown again.',
  },
  codesKept: { ar: 'حفظت الرموز', en: 'I have kept them' },
  codesLeft: { ar: 'رموز الاسترداد الباقية:', en: 'Recovery codes left:' },
  isSet: {
    ar: 'الخطوة الثانية مُعدّة، فالدخول إلى حسابك بكلمة المرور ورمز من جوالك.',
    en: 'The second step is set up: you log in with the password and a code.',
  },
  renew: { ar: 'أصدر رموز استرداد جديدة', en: 'Make new recovery codes' },
  renewHint: {
    ar: 'الرموز السابقة لا تعمل بعد ذلك.',
    en: 'The former codes end.',
  },
  end: { ar: 'أوقف الخطوة الثانية', en: 'End the second step' },
  endHint: {
    ar: 'أوقفها إن أردت نقلها إلى جوال آخر، ثم أعدّها من جديد. بعد إيقافها يكفي لدخولك كلمة المرور، وينتهي الدخول من الأجهزة الأخرى.',
    en: 'End it to move to another phone, then set it up again. Without it the password alone lets you in. Other devices are logged out.',
  },
  endRequiredHint: {
    ar: 'أوقفها إن أردت نقلها إلى جوال آخر. ينتهي دخولك بعد ذلك، وتُعدّها من جديد في دخولك التالي، لأن حسابك لا يُدخل به إلا بخطوتين.',
    en: 'End it to move to another phone. You are logged out, and set it up again at the next log-in, because your account needs one.',
  },
  reset: { ar: 'ألغِ الخطوة الثانية لهذا الحساب', en: 'Reset the second step of this account' },
  resetHint: {
    ar: 'ألغِها إن فقد صاحب الحساب جواله ورموز الاسترداد، بعد أن تتأكد منه بنفسك. ينتهي دخوله من كل الأجهزة، ويصله إعلام بالبريد.',
    en: 'Reset it when the person lost phone and recovery codes, and you have made sure that it is them. They are logged out everywhere and told by e-mail.',
  },
  notSet: { ar: 'لم تُعدّ خطوة ثانية لهذا الحساب.', en: 'This account has no second step.' },
  notSetRequired: {
    ar: 'لم تُعدّ الخطوة الثانية لهذا الحساب بعد، ويُعدّها صاحبه في دخوله التالي.',
    en: 'This account has no second step yet; the person sets it up at the next log-in.',
  },
  reading: { ar: 'لحظة…', en: 'One moment…' },
  notRead: {
    ar: 'تعذّرت قراءة حالة الخطوة الثانية. حدّث الصفحة.',
    en: 'The state of the second step could not be read. Reload the page.',
  },
} as const;
