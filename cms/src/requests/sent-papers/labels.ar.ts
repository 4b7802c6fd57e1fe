import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'مستند أرسله صاحب الطلب', en: 'Paper sent by the beneficiary' },
  plural: { ar: 'مستندات أرسلها أصحاب الطلبات', en: 'Papers sent by beneficiaries' },
};

export const words = {
  name: fieldLabel('اسم المستند كما كتبه صاحب الطلب', 'Name as she wrote it'),
  type: fieldLabel('نوع الملف', 'Type'),
  size: fieldLabel('الحجم بالبايت', 'Size in bytes'),
  signed: fieldLabel('عليه توقيع الإقرار والموافقة', 'Signed attestation and consent'),
} as const;

/** Name of a paper that she gave none. */
export const unnamedPaper = 'مستند';

export const messages = {
  tooLarge: 'حجم الملف أكبر من 25 ميغابايت. عُد إلى الصفحة السابقة واختر ملفًا أصغر.',
  formOver: 'انتهت صلاحية هذه الصفحة، ولم يُحفظ الملف. عُد إلى صفحة المتابعة وأضف المستند من جديد.',
} as const;

/** Answers instead of a paper that the store does not give out. */
export const paperMessages = {
  held: 'نفحص هذا المستند قبل أن يُفتح. أعد المحاولة بعد دقيقة. إن بقيت هذه الرسالة ساعة فقد منع الفحص فتحه: اطلب من صاحب الطلب نسخة أخرى.',
  missing:
    'لم نجد هذا المستند. ربما منع الفحص فتحه فحُذف بعد سبعة أيام: اطلب من صاحب الطلب نسخة أخرى إن كنت تحتاج إليه.',
} as const;

/** Says beside a paper why it cannot be opened, and above the list what to do. */
export const heldWords = {
  scanning: { ar: 'يُفحص الآن، ويُفتح بعد دقيقة', en: 'being scanned; opens in a minute' },
  held: { ar: 'منع الفحص فتحه', en: 'not released by the scan' },
  whatToDo: {
    ar: 'من المستندات ما منع الفحص فتحه، ولا يستطيع أحد أن يقرأه. اطلب من صاحب الطلب نسخة أخرى منه بزر «طلب استكمال البيانات».',
    en: 'The scan has not released a paper, so that nobody can read it. Ask the beneficiary for another copy.',
  },
  unknown: {
    ar: 'تعذّر الوصول إلى مخزن الملفات، فلا نعلم الآن أي المستندات يُفتح.',
    en: 'The store of files does not answer: whether a paper can be opened is not known now.',
  },
} as const;

/** Refusals of a paper that the officer adds. */
export const broughtMessages = {
  notYours: 'يضيف المستندات إلى الطلب موظف علاقات المستفيدين. اطلب منه إضافتها.',
  notNow: 'انتهى النظر في هذا الطلب، فلا تُضاف إليه مستندات.',
  tooMany: 'أُضيف إلى هذا الطلب أكثر ما يُقبل من المستندات. اجمع الباقي في ملف PDF واحد قبل إضافة غيره.',
  unavailable: 'تعذّر الوصول إلى مخزن الملفات، ولم يُحفظ المستند. أعد المحاولة بعد قليل.',
} as const;

/** Words of the form by which the officer adds a paper. */
export const broughtWords = {
  heading: { ar: 'إضافة مستند أحضره صاحب الطلب أو وقّعه', en: 'Add a paper that was brought or signed' },
  name: { ar: 'ما هذا المستند؟', en: 'Which paper?' },
  signed: {
    ar: 'عليه توقيعه على الإقرار والموافقة',
    en: 'Bears the signature under attestation and consent',
  },
  choose: { ar: 'اختر الصورة أو ملف PDF', en: 'Choose a photo or PDF' },
  accepted: { ar: 'صورة أو ملف PDF، حتى 25 ميغابايت.', en: 'A photo or PDF of up to 25 MB.' },
  ready: { ar: 'أُضيف إلى الطلب:', en: 'Added:' },
  scanLacking: {
    ar: 'وقّع صاحب الطلب على ورقة الإقرار أو الموافقة، ولم تُضف صورتها بعد.',
    en: 'Signed on paper; the scan is still lacking.',
  },
  brought: { ar: 'أضافه', en: 'Added by' },
} as const;
