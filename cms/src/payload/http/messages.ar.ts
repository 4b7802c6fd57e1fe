/** Messages for a person whose request failed because of the database. */
export const databaseMessages = {
  'write-conflict': 'غيّر شخص آخر هذه البيانات في اللحظة نفسها. أعد المحاولة.',
  'commit-unknown': 'انقطع الاتصال قبل أن نعلم هل تم ذلك. حدّث الصفحة لترى ما حُفظ، ثم أعد المحاولة إن لم يتم.',
  unavailable: 'الخدمة متوقفة لحظات. أعد المحاولة بعد قليل.',
} as const;

/** The page in place of the admin while the database does not answer. */
export const outagePage = {
  title: 'الخدمة متوقفة لحظات · ميثاق',
  nothingLost: 'لم تخرج من حسابك، وما حُفظ من عملك باقٍ. الصفحات المنشورة للعموم تعمل كالمعتاد.',
  again: 'أعد المحاولة',
} as const;

/** The page in place of Payload's form for the first account of an empty system. */
export const firstAdministratorPage = {
  title: 'لا حسابات بعد · ميثاق',
  heading: 'لم يُنشأ حساب المدير الأول بعد',
  text: 'لا يُنشأ هذا الحساب من المتصفح. ينشئه من يشغّل المنصة بأمر على الخادم، وهو مشروح في دليل النشر. بعد ذلك ادخل من الصفحة المعتادة.',
  link: 'صفحة الدخول',
} as const;

/** Refusal of a save that came without what is to be saved. */
export const saveWithoutData = 'لم تصل مع الطلب بيانات، ولم يُحفظ شيء. أعد المحاولة من الصفحة.';

/** Refusal of a change to a row of a log. */
export const appendOnly = 'هذا السجل يُضاف إليه ولا يُعدَّل ولا يُحذف منه.';

/** In place of Payload's own refusals that have no Arabic: of a file's bytes, and of everything else. */
export const refusedInEnglish = {
  file: 'لا يُقرأ هذا الملف بالنوع الذي يدل عليه اسمه. إن كان PDF فاطبعه إلى PDF من جديد، ثم ارفعه.',
  field: 'لم يُحفظ. صحّح الخانات التي كُتب بجانبها سبب الرفض.',
} as const;
