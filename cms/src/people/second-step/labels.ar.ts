export const collectionWords = {
  singular: { ar: 'خطوة ثانية للدخول', en: 'Second step' },
  plural: { ar: 'الخطوات الثانية للدخول', en: 'Second steps' },
};

/** Message for each reason for which a log-in is not finished, or a step about the second step is refused. */
export const messages = {
  'second-step-code': 'اكتب الرمز الذي يظهر الآن في تطبيق الرموز، أو أحد رموز الاسترداد.',
  'second-step-wrong':
    'الرمز غير صحيح، أو استُعمل من قبل. انتظر حتى يظهر رمز جديد في التطبيق، ثم اكتبه. وإن تكرر ذلك فتأكد من ضبط الوقت في جوالك.',
  'second-step-missing': 'حسابك لا يُدخل به إلا بخطوتين. أعدّ الخطوة الثانية أولًا.',
  'second-step-set': 'الخطوة الثانية مُعدّة لهذا الحساب. أوقفها أولًا إن أردت نقلها إلى جوال آخر.',
  'second-step-not-set': 'لم تُعدّ خطوة ثانية لهذا الحساب.',
  'second-step-not-begun': 'لم يبدأ إعداد الخطوة الثانية، أو بدأ بعده إعداد آخر. أعد الإعداد من أوله.',
  'reset-own': 'أوقف خطوتك الثانية من صفحة حسابك، فهي تطلب كلمة المرور ورمزًا.',
  'reset-not-yours': 'إلغاء الخطوة الثانية لمدير المنصة.',
  'own-first': 'أعدّ الخطوة الثانية لحسابك أولًا، من صفحة حسابك. وإلا انقطع دخولك فور إلزام الجمعية بها.',
} as const;
