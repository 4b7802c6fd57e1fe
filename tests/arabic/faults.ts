import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

/** A kind of fault of language that a text may have. */
export interface Fault {
  readonly name: string;
  /** Words to write in its place. */
  readonly instead: string;
  /** Returns the words that are wrong, or undefined. */
  readonly find: (text: string) => string | undefined;
  /** Files in which it is looked for; everywhere where absent. */
  readonly files?: RegExp;
  /** A text that has the fault, and its nearest relative that has not. */
  readonly wrong: string;
  readonly right: string;
}

/** Marks of vowels and of doubling, without the tanwin, whose absence is a fault of its own. */
const vowels = /[\u064E-\u0652\u0670]/gu;

/** A pattern of whole words, in texts without marks of vowels. */
const words = (pattern: string): ((text: string) => string | undefined) => {
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'u');
  return (text) => whole.exec(text.replaceAll(vowels, ''))?.[0];
};

/** A pattern anywhere, with the marks as they are. */
const signs =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.exec(text)?.[0];

/** Particles that are written together with the word after them. */
const joined = '(?:[وف]?(?:[بكل]|لل|ال|بال|كال)?)';

const publicTexts = /^(?:site\/|functions\/|domain\/src\/(?:request|follow|contracts)\/)/u;
const formTexts = /^(?:site\/src\/features\/request\/|domain\/src\/request\/form-fields\.ar)/u;

const countedForms = Object.values(countedNouns).flatMap((noun) => {
  const forms = [noun.singular, noun.accusative, noun.plural].map((form) => form.split(' ')[0] ?? '');
  return noun.singular.includes(' ') ? [] : [{ noun, forms: new Set(forms) }];
});

/** Compares the noun after a number with the form that the number asks for. */
const miscounted = (text: string): string | undefined => {
  for (const [found, number = '', word = ''] of text.matchAll(/(?<![\d.,/:{])(\d+) ([\p{L}\p{M}]+)/gu)) {
    const count = Number(number);
    const counted = countedForms.find(({ forms }) => forms.has(word));
    if (counted !== undefined && count > 2 && countedInLatin(count, counted.noun) !== found) return found;
  }
  return undefined;
};

/** Kinds of faults that reviews found, each with a text that has it. */
export const faults: readonly Fault[] = [
  {
    name: 'a verbal noun carried by «تم»',
    instead: 'the verb itself, in the passive or with its subject: «حُفظ», «حفظنا»',
    find: words('(?:س?[يت])?تمت? (?!ذلك|إن)\\p{L}+'),
    wrong: 'سيتم إرسال الطلب.',
    right: 'نرسل الطلب، وقد تم ذلك.',
  },
  {
    name: 'a verbal noun carried by «قام بـ»',
    instead: 'the verb itself: «راجع», not «قم بمراجعة»',
    find: words('(?:قام|قامت|س?[يتن]قوم|قمت|قم|القيام) ب(?:ال)?\\p{L}{3,}'),
    wrong: 'قم بتعديل النص.',
    right: 'عدّل النص.',
  },
  {
    name: 'a plea',
    instead: 'the imperative',
    find: words('(?:ال)?رجاء|[يت]رجى|عذرا|عذرًا|نأسف'),
    wrong: 'يرجى تصحيح الحقول.',
    right: 'صحّح الحقول.',
  },
  {
    name: '«بواسطة» and «الغير» of a translation',
    instead: 'the active voice; «غير الصالحة»',
    find: words('بواسطة|الغير \\p{L}+|بنجاح|جاري?|بشكل \\p{L}+'),
    wrong: 'حُدّث بواسطة مستخدم آخر.',
    right: 'حدّثه مستخدم آخر.',
  },
  {
    name: 'a hamza that is missing',
    instead: 'أ or إ at its beginning',
    find: words(
      `${joined}(?:اثناء|اسفل|اعلى|الغاء|ارسال|اعادة|انشاء|اظهار|اخفاء|ادخال|اضافة|اضف|ارسل|اذا|الى|او|اي|ايضا|ايضًا|اكثر|اقل|اخر|اول|اولا|ايام|اشهر|اسماء|احرف|ارقام|امام|ادارة|اجراء|اعداد|اشعار|انه|انها|اصدار|افصاح|ايقاف)`,
    ),
    wrong: 'أضف في الاسفل',
    right: 'أضف في الأسفل',
  },
  {
    name: 'a hamza that does not belong there',
    instead: 'a bare ا: «استعادة»',
    find: words(
      `${joined}إ(?:ست|جت|عت|خت|نت(?!اج)|حت|شت|رت|فت|لت|مت|قت|كت|تص|تف|تح|تخ|نق(?!اذ))\\p{L}+|إسم|إبن`,
    ),
    wrong: 'تأكيد إستعادة النسخة',
    right: 'تأكيد استعادة النسخة وإنتاجها',
  },
  {
    name: 'ى for ي or ي for ى',
    instead: '«في», «التي», «إلى», «على»',
    find: words('فى|التى|الذى|إلي|حتي|لدي|اللتي'),
    wrong: 'الحقول التى تعدّلها',
    right: 'الحقول التي تعدّلها',
  },
  {
    name: 'a tanwin that is missing',
    instead: 'ًا',
    find: words(
      '[وف]?(?:سابقا|حاليا|نهائيا|تلقائيا|مثلا|شكرا|فورا|دائما|لاحقا|يوميا|شهريا|سنويا|آليا|جانبيا|هجريا|ميلاديا|إلكترونيا|أيضا|أولا|ثانيا|أخيرا|غالبا|عادة ما)',
    ),
    wrong: 'نُشر سابقا',
    right: 'نُشر سابقًا',
  },
  {
    name: 'a tanwin on the alef',
    instead: '«حرفًا»: the tanwin stands on the letter before',
    find: signs(/\p{L}+اً/u),
    wrong: '11 حرفاً',
    right: '11 حرفًا، بناءً عليه',
  },
  {
    name: '«عد» without its vowel',
    instead: '«عُد»: without it one reads «count»',
    find: signs(/(?<![\p{L}\p{M}])(?:و|ف|ثم )?عد (?:إلى|إليه|إليها|من|بعد|لاحقًا)/u),
    wrong: 'عد إلى الصفحة الرئيسية',
    right: 'عُد إلى الصفحة الرئيسية',
  },
  {
    name: 'an imperative that reads as another verb',
    instead: 'a verb that can be read in one way: «ضع علامة الموافقة»',
    find: signs(/^(?:أقرّ?|وافق|تجاوز إلى) /u),
    wrong: 'أقرّ بصحة البيانات.',
    right: 'ضع علامة الإقرار بصحة البيانات.',
  },
  {
    name: 'a number whose noun does not agree',
    instead: 'the form that `counted` gives',
    find: miscounted,
    wrong: 'أطول من 4000 حرفًا',
    right: 'أطول من 4000 حرف، في 3 صفحات و11 سطرًا',
  },
  {
    name: 'a month after its day in the nominative',
    instead: '«ذي القعدة», «ذي الحجة»',
    find: signs(/\d \S*ذو (?:القعدة|الحجة)/u),
    wrong: '10 ذو الحجة',
    right: '10 ذي الحجة',
  },
  {
    name: 'a space before a stop',
    instead: 'the stop at the word',
    find: signs(/\p{L} +[،؛؟.](?=\s|$)/u),
    wrong: 'غير مصرّح لك ، ادخل',
    right: 'غير مصرّح لك، ادخل',
  },
  {
    name: 'no space after a stop',
    instead: 'a space',
    find: signs(/\p{Script=Arabic}[،؛؟.](?=\p{Script=Arabic})/u),
    wrong: 'مرتين.استلام الطلب',
    right: 'مرتين. استلام الطلب',
  },
  {
    name: 'a Latin stop or quotation mark among Arabic words',
    instead: '«،», «؛», «؟», «»',
    find: signs(/\p{Script=Arabic}\s?[,;?](?=\s|$)|(?<![=<\w])"(?=\p{Script=Arabic})/u),
    wrong: 'للبدء, اكتب',
    right: 'للبدء، اكتب',
  },
  {
    name: 'digits of two kinds',
    instead: 'Latin digits, which the page sets in those of the association',
    find: (text) => (/\d/u.test(text) && /[٠-٩]/u.test(text) && !text.includes(' أو ') ? text : undefined),
    wrong: 'من 5 إلى ١٠',
    right: 'من 5 إلى 10',
  },
  {
    name: 'two spaces',
    instead: 'one',
    find: signs(/\S {2,}\S/u),
    wrong: 'كلمة  أخرى',
    right: 'كلمة أخرى',
  },
  {
    name: 'a word twice',
    instead: 'once',
    find: signs(/(?<![\p{L}\p{M}])(?!كلمة|بندًا|حرفًا|واحدًا|شيئًا|بين)(\p{L}{3,}) \1(?![\p{L}\p{M}])/u),
    wrong: 'على على هذه الصفحة'.replaceAll('على', 'هذه'),
    right: 'هذه الصفحة',
  },
  {
    name: 'a question without its mark',
    instead: '«؟»',
    find: (text) =>
      /^(?:هل|ماذا|ما الذي|لماذا|متى|أين) /u.test(text) && !/[؟:]/u.test(text) ? text : undefined,
    wrong: 'ما الذي سيحدث الآن',
    right: 'ماذا سيحدث الآن؟',
  },
  {
    name: '«أو» after a prohibition',
    instead: '«ولا»',
    find: words('لا تكتب [^.؟:]* أو \\p{L}+'),
    wrong: 'لا تكتب أرقام هوية أو حسابات بنكية',
    right: 'لا تكتب أرقام هوية ولا حسابات بنكية',
  },
  {
    name: '«هذا» before a feminine',
    instead: '«هذه»',
    find: words('هذا (?:ال)?(?!خليفة)\\p{L}+ة'),
    wrong: 'هذا القيمة قصيرة',
    right: 'هذه القيمة قصيرة',
  },
  {
    name: 'English that was left over',
    instead: 'Arabic',
    find: (text) => (/\p{Script=Latin}/u.test(text) && !/\p{Script=Arabic}/u.test(text) ? text : undefined),
    wrong: 'Toggle block',
    right: 'أظهر القسم',
  },
  {
    name: 'words of a program at a reader',
    instead: 'her own words',
    find: words('الخادم|السيرفر|[يت]ستجيب|خلاصة Atom فقط|قارئ الأخبار|sha256sum|API|الكوكيز|كاش|UTF-8'),
    files: publicTexts,
    wrong: 'سجل السياسات لا يستجيب',
    right: 'تعذّر عرض الصفحة مؤقتًا',
  },
  {
    name: '«محفوظ» for what lies in an open page',
    instead: '«باقٍ في هذه الصفحة»',
    find: words('محفوظ(?:ة)? (?:هنا|في (?:هذه )?الصفحة|كما (?:كتبت|اخترت)\\p{L}*)'),
    wrong: 'ما كتبته محفوظ في الصفحة',
    right: 'ما كتبته باقٍ في هذه الصفحة',
  },
  {
    name: 'a promise that the system does not keep',
    instead: 'what the policy says, or nothing',
    find: (text) =>
      words('لن يصدر القرار|نضمن|نتعهد|في أقرب وقت|يقبل دونه|خلال 24 ساعة|محفوظًا لدينا|(?:حال|فور) صدوره')(
        text,
      ) ?? (text.includes('سياسة') ? undefined : words('لا يصدر القرار')(text)),
    wrong: 'لن يصدر القرار قبل يوم الأحد',
    right: 'تنص السياسة على ألا يصدر القرار قبل يوم الأحد',
  },
  {
    name: '«we» where the association is meant',
    instead: 'the association in the third person',
    find: words(
      '[وف]?(?:نطلبه?|نطلبها|لدينا|نحتفظ|نلتزم|نعالج|نحفظ|نشارك|نستخدم|نتعهد|نناديك|نسجل|نتواصل|نراسلك|تعاملنا)',
    ),
    files: formTexts,
    wrong: 'نطلب أقل ما يلزم',
    right: 'تطلب الجمعية أقل ما يلزم',
  },
  {
    name: 'a word that readers take for another',
    instead: '«المنصة», «غير مذكور في الوثيقة», «تواصل مع الجمعية», «جوالك»',
    find: words(
      '(?:لتجربة|من|في|على) النظام|لم يرد في المصدر|كيف تصل إلى الجمعية|ب?هاتف(?:ك|ه|ها)|هاتف آخر|افتح صفحة الطلب من هنا|اضغط هنا|من هنا',
    ),
    wrong: 'كيف تصل إلى الجمعية',
    right: 'تواصل مع الجمعية',
  },
  {
    name: 'a state in other words than the policy’s',
    instead: '«مرفوض», «اعتراض قيد النظر»',
    find: words('غير مقبول|عدم قبول|سحبه مقدمه|قيد الاعتراض'),
    files: /\/requests?\//u,
    wrong: 'غير مقبول',
    right: 'مرفوض',
  },
  {
    name: '«تنص» of any document',
    instead: '«جاء في «…» أن», which fits every kind',
    find: signs(/(?:تنص|ينص) \{title\}/u),
    wrong: 'تنص {title} على',
    right: 'جاء في «{title}» أن',
  },
  {
    name: 'a masculine address that a neutral one can replace',
    instead: 'a sentence that fits a woman too',
    find: words('كما تحب أن|وأنني مسؤول|إن لم تكن قد'),
    wrong: 'اسمك كما تحب أن نناديك به',
    right: 'الاسم الذي تُنادى به عند التواصل',
  },
  {
    name: '«احتاج» without its preposition',
    instead: '«تحتاج إلى», «تحتاج إليه»',
    find: words(
      '(?:أحتاج|[يتن]حتاج|احتجت|احتاجت?)(?:ه|ها|هم)|(?:أحتاج|[يتن]حتاج|احتجت) (?!إلى|إليه|إليها|منك|من|معه)\\p{L}+(?<!الجمعية|الصفحة|الخطوات|السياسة)(?! إلى)',
    ),
    wrong: 'اكتب ما تحتاجه، فأنت تحتاج تطبيقًا.',
    right: 'اكتب ما تحتاج إليه، فقد تحتاج الجمعية إلى جواب.',
  },
  {
    name: '«يضع» for «is lost»',
    instead: '«يضِع»: without the vowel one reads «to put»',
    find: signs(/لم يضع (?!علامة)/u),
    wrong: 'لم يضع شيء',
    right: 'لم يضِع شيء',
  },
  {
    name: 'many addressed where the rest of the product addresses one',
    instead: '«جمعيتك», «نصك»',
    find: words('[وفبل]?(?:جمعيت|نص|عند|سياس[ا]?ت|طلب|بيانات|لدي)كم'),
    wrong: 'صحّحه إلى اسم جمعيتكم',
    right: 'صحّحه إلى اسم جمعيتك',
  },
  {
    name: 'a plural that two of them cannot have',
    instead: '«ما يأتي من الوثائق», which fits two as well as ten',
    find: words(
      '(?:هذه|تلك) (?:القنوات|الوثائق|السياسات|الإفصاحات):|(?:وثائق \\p{L}+|الوثائق|السياسات) الآتية',
    ),
    wrong: 'نُشرت وثائق الإفصاح الآتية',
    right: 'نُشر ما يأتي من وثائق الإفصاح، وأُرسلت السياسة الآتية',
  },
  {
    name: 'a thing of the desk by a name that its screen has not',
    instead: '«المستخدمون», «هذه الشبكة»',
    find: words('صفحة الأشخاص|من هذه الجهة'),
    wrong: 'من صفحة الأشخاص',
    right: 'من صفحة «المستخدمون»',
  },
  {
    name: 'a role by a name that is not its own',
    instead: '«أمين المجلس», «موظف علاقات المستفيدين», «مدير المنصة»',
    find: words('أمين سر المجلس|مسؤول علاقات المستفيدين|مشغل المنصة'),
    wrong: 'يرفعه أمين سر المجلس',
    right: 'يرفعه أمين المجلس',
  },
  {
    name: 'a verb in the masculine before «كتابة», «قراءة» and their like',
    instead: '«تعذّرت الكتابة»',
    find: words('تعذر (?:ال)?(?:كتابة|قراءة|معاينة|إعادة|إضافة|استعادة)'),
    wrong: 'تعذّر الكتابة في السجل',
    right: 'تعذّرت الكتابة في السجل',
  },
  {
    name: 'a key of the keyboard as a button',
    instead: '«مفتاح Tab»',
    find: signs(/زر (?:Tab|Esc|Enter|Shift|Alt)/u),
    wrong: 'زر Tab يجعله أعمق',
    right: 'مفتاح Tab يجعله أعمق',
  },
  {
    name: '«خطأ» as an adverb without its tanwin',
    instead: '«خطأً»',
    find: signs(/(?:سُ?جّ?لت?|نُ?شرت?|وصلتك|سُحبت?) خطأ(?![\p{L}\p{M}])/u),
    wrong: 'خطوة سُجّلت خطأ',
    right: 'خطوة سُجّلت خطأً، وصُحّح خطأٌ',
  },
  {
    name: 'an adverb in two spellings',
    instead: '«هجريًا», «آليًا»: without the mark of doubling, as everywhere',
    find: signs(/\p{L}ي(?:\u0651\u064B|\u064B\u0651)ا(?![\p{L}\p{M}])/u),
    wrong: 'أُرسلت آليًّا',
    right: 'أُرسلت آليًا، وهو راضٍ جدًّا',
  },
  {
    name: 'a number put in beside a noun that cannot follow it',
    instead: '`counted`, which writes number and noun',
    find: (text) => {
      for (const [found, word = ''] of text.matchAll(
        /\{(?:String\(|numerals?\b|(?:count|most|least|limit|days|hours|total|points)\b)[^}]*\} ([\p{L}\p{M}]+)/gu,
      )) {
        if (word.endsWith('ًا') || countedForms.some(({ forms }) => forms.has(word))) return found;
      }
      return undefined;
    },
    wrong: 'نُزّل {String(most)} ملفًا',
    right: 'نُزّل {countedInLatin(most, countedNouns.file)}، من {first} إلى {last}',
  },
  {
    name: '«حدث خطأ» without what to do',
    instead: 'what happened and what to do',
    find: signs(/^(?:حدث|حدثت|وقع|كان هناك) (?:خطأ|مشكلة)[^.]*\.?$/u),
    wrong: 'حدث خطأ.',
    right: 'لم يُحفظ. أعد المحاولة.',
  },
];

/** Returns the faults of a text with the words that have them. */
export const faultsOf = (file: string, text: string): { readonly fault: Fault; readonly found: string }[] =>
  faults.flatMap((fault) => {
    if (fault.files !== undefined && !fault.files.test(file)) return [];
    const found = fault.find(text);
    return found === undefined ? [] : [{ fault, found }];
  });
