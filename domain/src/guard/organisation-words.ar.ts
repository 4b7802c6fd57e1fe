/* Words as `foldArabic` leaves them: one alef, one ya, one ha. */

/** First words of an organisation's name. The Arabic for «the association» means this one and is not among them. */
export const organisationHeads = ['جمعيه', 'مؤسسه', 'لجنه'] as const;

/** Prefixes that are written together with the head: «لجمعية», «وبجمعية». */
export const prefixesOfHead = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;

/** «The association» with an adjective that begins the licensed name of many: «الجمعية الخيرية لتحفيظ القرآن الكريم». */
export const DEFINITE_HEAD = 'الجمعيه';
export const prefixesOfDefinite = ['', 'و', 'ف', 'ب', 'ك', 'وب'] as const;
/** The preposition swallows the article's first letter: «للجمعية». */
export const definiteBehindPreposition = ['للجمعيه', 'وللجمعيه'] as const;
export const adjectivesOfNames = ['الخيريه', 'الاهليه', 'السعوديه', 'النسائيه', 'التعاونيه', 'الوطنيه'];
/** Adjectives that most licensed names have and people leave out. */
export const idleAdjectives = ['الخيريه', 'الاهليه'];
/** Words behind the adjective that only a name goes on with, wherever it stands. */
export const purposesOfNames = ['لتحفيظ'];
/** The adjective of national societies, whose names go on with their subject: «الجمعية السعودية للإعاقة السمعية». */
export const NATIONAL = 'السعوديه';

/**
 * Words that make a committee an organisation: committees for local development are licensed, a committee of the
 * association's own is not, be it one for the development of its staff.
 */
export const licensedCommittees = ['التنميه'];
export const subjectsOfCommittees = ['الاجتماعيه', 'الاهليه', 'المحليه'];

/** Words that turn the head into a kind of organisation instead of a name: «أي جمعية خيرية». */
export const genericAfterHead = [
  'خيريه',
  'اهليه',
  'اخري',
  'عموميه',
  'تعاونيه',
  'عامه',
  'خاصه',
  'مماثله',
  'مرخصه',
  'مسجله',
  'غير',
  'ذات',
  'او',
  'و',
  'حكوميه',
  'ماليه',
  'تجاريه',
  'تعليميه',
  'واحده',
  'مانحه',
  'شريكه',
  ...[
    'مهنيه',
    'علميه',
    'نسائيه',
    'تطوعيه',
    'تنمويه',
    'وقفيه',
    'متخصصه',
    'محليه',
    'دوليه',
    'اجنبيه',
    'خارجيه',
  ],
  ...['سعوديه', 'وطنيه', 'عربيه', 'ربحيه', 'مؤهله', 'داعمه', 'منفذه', 'مستفيده', 'قائمه', 'جديده', 'نظيره'],
];
/** Words before the head that leave open which organisation is meant: «كل جمعية تخالف». */
export const genericBeforeHead = [
  'كل',
  'اي',
  'ايه',
  'كافه',
  'بعض',
  'احدي',
  'وكل',
  'واي',
  'لكل',
  'لاي',
  'تؤسس',
  'تنشا',
];

/** State bodies that a policy may name: «مؤسسة النقد», «مؤسسة البريد السعودي». */
export const publicBodies = ['النقد', 'البريد', 'التامينات', 'التقاعد', 'الحبوب', 'الموانئ', 'التدريب'];

/** Words within a few words of a name that make it a partner's, a donor's or an example, named in passing. */
export const wordsOfPartners =
  /^[وف]?[بل]?(?:ال)?(?:تعاون|شراكه|شراكات|تنسيق|تكامل|دعم|تمويل|رعايه|تبرع|منحه|اتفاقيه|اتفاقيات|اتفاق|مذكره|مذكرات|شريك|شركاء|مثل|امثله|تجربه|تجارب|خبره|خبرات|تعاقد|عقد|عقود|احاله|تحويل|توجيه)$|^[وف]?[تي](?:حال|حول|وجه|حيل|تعاون|تعاقد|نسق|شترك|ستعين|ستعان)(?:ون)?$|^[وف]?(?:تعاقدت|تعاونت|استفادت?)$/u;

/** Words of «ب» that say no place: «ويلتزم منسوبو جمعية النور به». */
export const biWithoutPlace = /^ب(?:ه|ها|هم|ذلك|هذ[هاي]|ما|ان|كل|جميع|كافه|موجب|اي|حيث|عد|شان)$/u;

/** Verbs that are followed by «ب»: «تلتزم جمعية النور بأحكام». */
export const verbsWithBi =
  /^[وف]?(?:تقوم|قامت|تلتزم|التزمت|تتعهد|تسمح|تحتفظ|تعني|تهتم|تعمل|ترحب|تتمسك|تتقيد|تعتز|تكتفي|تاخذ|تبادر|توصي)$/u;

/** Words after which a name has ended and the sentence goes on. */
export const wordsAfterName = [
  'علي',
  'الي',
  'من',
  'عن',
  'مع',
  'ان',
  'او',
  'التي',
  'الذي',
  'الذين',
  'هذه',
  'هذا',
  'كما',
  'بما',
  'قد',
  'هي',
  'هو',
  'لا',
  'ثم',
  'حيث',
  'السياسات',
  'السياسه',
  'بان',
  'وان',
];
