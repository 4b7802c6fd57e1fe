/* Words by which a document's lines are told apart, and the remarks on them. Patterns are over folded text. */

/** Labels of the number and the dates of an issue, as letterheads and tables about a document print them. */
export const issueLabels =
  /(?:رقم|تاريخ|رمز|كود)\s+(?:ال)?(?:اصدار|نسخه|وثيقه|سياسه|مراجعه|اعتماد|نموذج|قرار|اجتماع|جلسه|دوره)(?!\p{L})|رقم الصفحه/u;

/** Labels of a document's title in a table about it. */
export const titleLabels =
  /^(?:(?:اسم|عنوان|مسمي)\s+)?(?:ال)?(?:سياسه|لائحه|وثيقه|دليل|نظام|ميثاق)$|^عنوان$/u;

/** First words of minutes, resolutions and letters that stand before the document which they approve. */
export const minutesBeginning =
  /^(?:ال)?(?:محضر|قرار\s+(?:رقم|مجلس|اداري|تعميمي)|نص\s+(?:ال)?قرار|تعميم|خطاب|مذكره)(?=\s|$)/u;

/** A heading that is printed again where its division goes on: «تابع/ طرق الشراء», «(تابع) ثانيًا: النطاق». */
export const continuedHeading = /^[([]?\s*(?:تابع|يتبع)\s*[)\]]?\s*[:/\-–—]?\s*(?<heading>\S.*?)\s*$/u;

/** Labels in a table about a document, beside those of its issue. */
export const metadataLabels =
  /^(?:ال)?(?:جهه|جهه الاعتماد|اعتماد|نسخه|اصدار|اصدار رقم|تاريخ|تاريخ النفاذ|تاريخ السريان|نفاذ|اعداد|مراجعه|معد|اعده|راجعه|اعتمده|جهه المشرفه|جهه الاشراف|رقم الترخيص|تاريخ الترخيص|رقم التسجيل|تاريخ التاسيس|معتمد|معتمد من|اسم الوثيقه|اسم السياسه|عنوان الوثيقه|عنوان السياسه|اداره المالكه|مالك الوثيقه|مالك السياسه|تصنيف|تصنيف الوثيقه|حاله|صفحات|عدد الصفحات|صفه|منصب|توقيع|اسم)$/u;

/** Heads of the columns of a table of terms. */
export const termColumns = /^(?:ال)?(?:مصطلح|مصطلحات|كلمه|لفظ|عباره|مفرده|اسم)$/u;
export const meaningColumns = /^(?:ال)?(?:تعريف|معني|مدلول|دلاله|وصف|توضيح|مقصود|مقصود بها|بيان|شرح)$/u;

/** Headings of definitions. */
export const definitionHeading = /(?:^|\s)(?:ال)?(?:تعريف|تعريفات|تعاريف|مصطلحات)(?:\s|$)/u;

/** Words of a sentence that announces definitions, wherever it stands. */
export const announcesDefinitions =
  /(?:يقصد (?:ب|في تطبيق)|المعاني (?:ال)?(?:مبينه|موضحه|مذكوره|محدده|اتيه|الاتيه|تاليه|التاليه)|(?:ال)?(?:كلمات|عبارات|مصطلحات|الفاظ) (?:ال)?(?:اتيه|تاليه|وارده|التاليه|الاتيه)).{0,160}[:：]$/u;

/** Headings of a form to fill in. */
export const formHeading = /(?:^|\s)(?:ال)?(?:نموذج|اقرار|تعهد|استماره|استبيان)(?:\s|$)/u;

/** First words of the headings of an annex or a form that has no number. */
export const annexBeginning = /^(?:ال)?(?:ملحق|مرفق|مرفقات|ملاحق)(?:\s*[:\p{Pd}\u2212]|$|\s+نموذج)/u;
export const formBeginning = /^(?:نموذج|استماره|اقرار|تعهد)\s/u;

/** Headings of an approval. */
export const approvalHeading =
  /^(?:نموذج\s+)?(?:ال)?(?:اعتماد|اعتمادات|مصادقه)(?:$|\s+(?:من\s+)?(?:مجلس|السياسه|اللائحه|الوثيقه|هذه))/u;

/** Labels before which somebody signs. */
export const signatureLabel = /توقيع|ختم|بصمه/u;

/** Labels of a form, alone on their line. */
export const fieldLabel =
  /^(?:ال)?(?:اسم|اسم \S+|اسم \S+ \S+|توقيع|تاريخ|صفه|وظيفه|مسمي الوظيفي|مسمي|جوال|رقم الجوال|رقم الهاتف|هاتف|هويه|رقم الهويه|سجل المدني|رقم السجل المدني|بريد الالكتروني|ختم|اداره|قسم|عنوان|مدينه|منصب|موافق)$/u;

/** The half of a day behind a time, as messengers write it, for a class of a pattern. */
export const halvesOfDay = 'مص';

/** Words that a messenger writes behind a message that its sender changed. */
export const messageChanged = /\s*<(?:تم تعديل هذه الرسالة|This message was edited)>\s*$/u;

/** Ends of a line that announces a list. */
export const announcesList =
  /(?:ما يلي|كما يلي|مايلي|كمايلي|الاتي|الاتيه|كالاتي|التالي|التاليه|كالتالي|بالتالي|بالاتي|يلي|ذلك|منها|ومنها|وهي|هي|هم|وهم|فيما يلي|من خلال|علي النحو)\s*[:：]?\s*[\p{Pd}\u2212]?$/u;

/** First words of a line that is a sentence and no heading, though it is short. */
export const beginsSentence =
  /^(?:و|ف)?(?:يجب|يحق|يلتزم|تلتزم|يتم|تتم|يقوم|تقوم|تسري|يسري|تشمل|يشمل|تهدف|يهدف|يعد|تعد|لا|علي|في|عند|اذا|من|الي|كما|ان|هذه|هذا|حيث|قد|بناء|وفق|يمكن|يجوز|تطبق|يطبق|يتولي|تتولي|تختص|يختص|يقصد|تكون|يكون|لكل|كل|مع|تنشر|ينشر|تعمل|يعمل|تقدم|يقدم|تلتزم|نتعهد|نلتزم|اعتمد|اعتمدت|صدر|صدرت|حرر|تم)(?=\s)/u;

/** Last words of a line whose sentence certainly goes on in the next line. */
export const goesOn =
  /(?:^|\s)(?:او|و|من|في|الي|علي|عن|ثم|ان|مع|بين|غير|هذه|هذا|التي|الذي|خلال|قبل|بعد|عند|لدي|حسب|وفق|ذات|اي|كل|بما|لا|قد|تم|يتم|حتي|بتاريخ|وتاريخ|تاريخ|الموافق|رقم|يوم)$/u;

/** Last words of a line after which a number belongs to the sentence: «في اجتماعه رقم», «بتاريخ». */
export const namesNumber =
  /(?:^|\s)[وبف]?(?:رقم|رقمه|رقمها|تاريخ|موافق|الموافق|عام|سنه|نسبه|مبلغ|تتجاوز|تزيد علي|تقل عن)$/u;

/** Titles before a name that look like letters of a list: أستاذ، دكتور، مهندس. */
export const personTitle = /^[أادم]\s*\.$/u;

/** Words of a line that names the office of the person who signs. */
export const signatory = /(?:^|\s)(?:رئيس|نايب|نائب|امين|عضو|المدير|مدير|المشرف)(?:\s|$)/u;

/** First words of a line that is the office of the person who signs: «رئيس مجلس الإدارة». */
export const signs = /^(?:ال)?(?:رئيس|رييس|نايب|نائب|امين|مدير|مشرف)(?:\s|$)/u;

/** First words of the lines of a cover that say whose the document is and which issue. */
export const coverBeginning =
  /^(?:ال)?(?:جمعيه|مؤسسه|مملكه|وزاره|مركز|لجنه|وقف|نسخه|اصدار|طبعه|ترخيص|مسجله|تحت اشراف|باشراف|اعداد|اداره|عام|سنه|تاريخ)(?=\s|$)/u;

/** First words of the caption of a table: «جدول (1)», «الجدول رقم ٢». */
export const captionBeginning = /^(?:ال)?جدول\s*(?:رقم)?\s*[(:]?\s*\d/u;

export const documentRemarks = {
  gap: (before: number, found: number) =>
    `قفز الترقيم في الأصل: بعد ${String(before)} جاء ${String(found)}. بقي كما طُبع.`,
  deep: 'بند أعمق من خمسة مستويات في الأصل، وُضع هنا في المستوى الخامس. راجع موضعه.',
  flattened: 'بنود تتبع سطرًا ينتهي بنقطتين وقد ضاعت مسافتها في الأصل، فوُضعت تحته. راجع أين تنتهي القائمة.',
  brokenWord: 'حرف منفصل قد يكون جزءًا من كلمة بجواره. راجع الأصل.',
  foreignScript: 'حروف من كتابة أخرى داخل كلمة عربية، ولا يُعرف الحرف الصحيح. راجع الأصل.',
  lamAlef: (meant: string) => `قد تكون «${meant}» انقلبت فيها اللام والألف عند نسخ النص. راجع الأصل.`,
  visualOrder: 'سطر اختلط ترتيب كلماته عند استخراجه من ملف PDF. ارفع الملف نفسه أو صحّح السطر من الأصل.',
  swallowed: 'عنوان قد يكون آخر كلمة من الجملة التي قبله. راجع الأصل.',
  unsure: 'كلمات قُرئت من صورة ولم تتأكد قراءتها. قابلها بالصفحة كلمة كلمة.',
  unreadable: 'غير مقروء: كتابة يد أو ختم أو شعار. لم يوضع منه شيء في النص.',
  tracked: (original: boolean) =>
    original
      ? 'في السطر تعديلات متتبَّعة، والنص هنا كما كان قبلها. تأكد من النص الذي اعتمده المجلس.'
      : 'في السطر تعديلات متتبَّعة، والنص هنا بعد قبولها. تأكد من النص الذي اعتمده المجلس.',
  unreadTable: 'جدول لم تتميز خلاياه، فبقيت سطوره بترتيبها في الصفحة. قابلها بالأصل أو اكتب الجدول.',
  tocMissing: 'عنوان في الفهرس لا يقابله عنوان في النص. راجع العناوين.',
  tocWithoutApproval: 'يذكر الفهرس اعتماد مجلس الإدارة، ولا يوجد له قسم في النص.',
  tocEmptyPages: 'فهرس بلا أرقام صفحات.',
  blankNumber: 'غير مقروء: فراغ لرقم الاجتماع أو تاريخه، أو كتابة يد. يُكتب من محضر المجلس.',
  dateIncomplete: 'تاريخ ناقص، فلم يُقترح منه يوم الاعتماد.',
  dateUnreal: 'تاريخ لا يُقرأ يومًا صحيحًا، أو لا يوافق التقويمُ علامته. راجعه في المحضر.',
  calendarsDisagree: 'التاريخ الهجري والتاريخ الميلادي هنا ليسا يومًا واحدًا. راجع المحضر.',
  approvalsDisagree: 'اعتماد آخر في الوثيقة يذكر رقمًا أو تاريخًا مختلفًا. راجع المحضر.',
  meetingOrResolution: 'الرقم هنا رقم قرار، ومثله في موضع آخر رقم اجتماع. راجع المحضر.',
  foreign: (name: string) => `اسم جهة أخرى في النص: «${name}». راجع إن كان النص منقولًا عنها.`,
  variant: (name: string) => `اسم الجمعية بصيغة أخرى: «${name}».`,
  otherPolicy: (title: string) =>
    `عنوان الوثيقة لا يوافق نصها: يكثر في النص الحديث عن «${title}». تأكد من أن الملف هو المقصود.`,
  severalPolicies: (names: readonly string[]) =>
    `في الملف أكثر من سياسة${
      names.length === 0
        ? '، تتكرر فيه المقدمة والنطاق'
        : `: ${names
            .slice(0, 5)
            .map((name) => `«${name.slice(0, 80)}»`)
            .join('، ')}`
    }. أنشئ لكل سياسة مسودة من نصها وحده.`,
  noteUnplaced: 'حاشية علامتها في عنوان أو جدول، فوُضعت فقرة في آخر النص. راجع موضعها.',
};

/** First words of a title: the kinds of document that boards approve. */
export const titleBeginnings = [
  'سياسة',
  'سياسات',
  'لائحة',
  'اللائحة',
  'آلية',
  'دليل',
  'ميثاق',
  'مصفوفة',
  'نظام',
  'جدول',
  'قواعد',
  'ضوابط',
  'إجراءات',
  'خطة',
  'وثيقة',
  'مدونة',
  'منهجية',
];
