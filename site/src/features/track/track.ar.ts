import type { TrackAct, DataRight } from '@mithaq/domain/contracts/tracking-api';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { OtherOccasion } from '@mithaq/domain/request/request-notice';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';

/** Words of the tracking pages. */
export const trackWords = {
  title: 'متابعة الطلب',
  /** The title where somebody who shares the device must not learn of a request. */
  discreetTitle: 'متابعة',
  lead: 'اكتب الرقم المرجعي ورمز المتابعة كما ظهرا لك بعد الإرسال. لا تحتاج إلى حساب.',
  reference: 'الرقم المرجعي',
  referenceHint: { before: 'أحد عشر حرفًا ورقمًا، مثل', example: '7K3M-9QPA-T2X', after: '.' },
  code: 'رمز المتابعة',
  codeHint: { before: 'عشرة أحرف وأرقام، مثل', example: '7K3M9-QPAT2', after: '. لا تعطِه أحدًا.' },
  open: 'عرض الطلب',
  lostLink: 'فقدت الرمز؟',
  ends: 'تنتهي الجلسة بعد نصف ساعة من آخر استعمال، أو عند إغلاق المتصفح.',
  exit: 'خروج سريع',
  clear: 'امسح الصفحة',
  safety: 'الخروج والمسح',
  errorTitle: 'لم يُعرض الطلب',
  correctBoth: 'صحّح الرقم المرجعي أو رمز المتابعة',
  outageTitle: 'تعذّر عرض طلبك الآن',
  outage: 'لم يتغيّر في طلبك شيء. أعد المحاولة بعد دقائق.',
  again: 'أعد المحاولة',
  destroyedTitle: 'انتهت معاملتك وأُتلفت بياناتها',
  destroyed: (endedOn: string, destroyedOn: string) =>
    `انتهت معاملتك يوم ${endedOn}، وأُتلفت بياناتها يوم ${destroyedOn} بعد انقضاء مدة حفظها، عملًا بالمادة الثامنة عشرة من نظام حماية البيانات الشخصية.`,
  destroyedKept:
    'لم يبقَ منها إلا رقمها وأيامها. إن كانت الجمعية قد قدّمت لك خدمة، بقي سجلها المدة الواجبة للسجلات المالية.',
  kind: 'النوع',
  service: 'الخدمة',
  sentOn: 'تاريخ وصوله',
  nextTitle: 'ماذا يأتي بعد ذلك؟',
  openUntil: (day: string) => `آخر يوم لذلك: ${day}.`,
  printedTitle: 'الخطوة كما وردت في السياسة',
  earliest: (day: string) => `تنص السياسة على ألا يصدر القرار قبل ${day}، ولم تذكر موعدًا أقصى.`,
  window: (from: string, to: string) => `تنص السياسة على ألا يصدر القرار قبل ${from}، وألا يتأخر عن ${to}.`,
  noPeriod: 'لم تذكر السياسة مدة للرد، فلا تعدك الجمعية بموعد.',
  stepsTitle: 'كل الخطوات كما وردت في السياسة',
  stepNow: 'أنت هنا',
  toldTitle: 'ما أبلغتك به الجمعية',
  nothingTold: 'لم تبلغك الجمعية بشيء بعد.',
  visitTitle: 'خدمات أخرى طلبتها معها',
  visitHelp:
    'لكل خدمة طلب برقم. تفتح كل طلب برقمه وبرمز المتابعة نفسه، من صفحة المتابعة بعد أن تمسح هذه الصفحة.',
  papersTitle: 'ما أضفته من مستندات',
  paperTitle: 'أضف مستندًا',
  paperLead: 'أرسل ورقة طُلبت منك أو تفيد في طلبك: ملف PDF أو صورة، حتى 25 ميغابايت.',
  paperAnswers: 'إن كانت الجمعية تنتظر منك ورقة، فإرسالها هنا جواب عن سؤالها.',
  paperName: 'ما هذا المستند؟',
  paperNameHint: 'مثل: عقد الإيجار. يظهر هذا الاسم لموظف الجمعية.',
  paperNext: 'اختر الملف',
  paperFileLead: 'اختر الملف من جهازك أو صوّره، ثم أرسله. تصلح هذه الصفحة نصف ساعة.',
  paperFile: 'الملف',
  paperFileHint: 'PDF أو صورة بصيغة JPEG أو PNG أو HEIC، حتى 25 ميغابايت.',
  paperStore:
    'إن ظهرت لك بعد الإرسال صفحة فيها كلام بالإنجليزية، فالملف أكبر مما يُستقبل أو مضى نصف ساعة، ولم يُحفظ شيء. ارجع إلى طلبك وأضف المستند من جديد بملف أصغر.',
  paperSend: 'أرسل المستند',
  paperDoneTitle: 'وصل المستند',
  paperDone: 'حُفظ المستند مع طلبك، ويراه موظف الجمعية. إن تعذّر فتحه وجدت ذلك مكتوبًا بجانبه في صفحة المتابعة.',
  paperHeld:
    'لم يجتز هذا الملف فحص السلامة، فلا يستطيع أحد فتحه. أضفه من جديد بملف آخر، أو صوّر الورقة وأرسل الصورة.',
  paperMore: 'أضف مستندًا آخر',
  paperAgain: 'اختر ملفًا آخر',
  paperFaultTitle: 'لم يُضف المستند',
  copyTitle: 'نسخة مما سُجّل عنك',
  copyLead: 'ملف فيه ما كتبته وما أضفته وما قُرر فيه. يُحفظ في هذا الجهاز، فلا تأخذه من جهاز يستعمله غيرك.',
  rightAnswered: 'أُجيب عنه.',
  rightDue: (day: string) => `لم يُجَب عنه بعد، وآخر يوم للرد ${day}.`,
  privacyLink: 'ما حقوقك في بياناتك؟',
  copyPdf: 'ملف PDF للقراءة',
  copyJson: 'ملف JSON للبرامج',
  copyFaultTitle: 'لم تُجهَّز النسخة',
  actsTitle: 'ما تستطيع فعله الآن',
  checkTitle: 'راجع قبل الإرسال',
  checkLead: 'لم يُرسل شيء بعد. راجع ما يلي، ثم أرسله أو عدّله.',
  review: 'متابعة',
  edit: 'عدّل',
  send: 'أرسل',
  back: 'عُد إلى صفحة المتابعة',
  backWithout: 'عُد إلى صفحة المتابعة دون إرسال',
  faultTitle: 'لم يُرسل بعد',
  keptTitle: 'ما كتبته',
  kept: 'لم يُسجَّل هذا النص. انسخه إن أردت إرساله لاحقًا.',
  doneTitle: 'وصل ما أرسلته إلى الجمعية',
  noWords: 'لم تكتب شيئًا.',
  no: 'لا',
  optional: 'اختياري',
  lostTitle: 'رمز جديد',
  lostLead:
    'اكتب الرقم المرجعي والبريد الإلكتروني الذي كتبته في الطلب، فيصل إليه رمز يصلح مرة واحدة لمدة نصف ساعة.',
  lostEmail: 'البريد الإلكتروني',
  lostSend: 'أرسل الرمز',
  lostOfficer: 'إن لم يكن لك بريد في الطلب فاتصل بالجمعية. يتأكد الموظف منك بالهاتف، ثم يعطيك رمزًا جديدًا.',
  lostSentTitle: 'راجع بريدك',
  lostSent:
    'إن كان الرقم والبريد لطلب واحد فستصلك رسالة فيها رمز خلال دقائق. لا تقول هذه الصفحة هل وُجد الطلب، حتى لا يعرف غيرك ذلك.',
  toOpen: 'افتح صفحة المتابعة',
  clearedTitle: 'مُسح كل شيء',
  cleared: 'لم يعد في هذا الجهاز شيء مما كان معروضًا. أغلق الصفحة إن شئت.',
} as const;

/** The neutral page outside to which the quick exit leads. */
export const EXIT_ADDRESS = 'https://www.google.com/';

export const kindWords: Readonly<Record<RequestKind, string>> = {
  service: 'طلب خدمة',
  complaint: 'شكوى',
  suggestion: 'اقتراح',
  enquiry: 'استفسار',
};

export interface StateForHer {
  /** Says in plain words where the request is. */
  readonly now: string;
  /** Says what comes next, and whose turn it is. */
  readonly next: string;
}

/** Each state as the beneficiary reads it. */
export const stateForHer: Readonly<Record<RequestState, StateForHer>> = {
  received: {
    now: 'وصل طلبك إلى الجمعية، ولم يبدأ النظر فيه بعد.',
    next: 'يتحقق موظف الجمعية من بياناتك، وقد يتصل بك. لا يلزمك شيء الآن.',
  },
  checking: {
    now: 'يتحقق موظف الجمعية من بيانات طلبك.',
    next: 'إن احتاج إلى شيء منك سألك هنا. لا يلزمك شيء الآن.',
  },
  'needs-information': {
    now: 'تحتاج الجمعية إلى جواب أو ورقة منك لتكمل.',
    next: 'الدور عليك: اقرأ السؤال أدناه، ثم أجب عنه أو أضف الورقة المطلوبة من هذه الصفحة.',
  },
  referred: {
    now: 'أُحيل طلبك إلى مسؤول البحث الاجتماعي.',
    next: 'قد يتصل بك أو يزورك ليعرف حاجتك. لا يلزمك شيء الآن.',
  },
  'with-committee': {
    now: 'طلبك لدى لجنة البحث.',
    next: 'تدرسه اللجنة في جلسة، ثم تبلغك الجمعية بقرارها. لا يلزمك شيء الآن.',
  },
  accepted: {
    now: 'قبلت اللجنة طلبك.',
    next: 'تكمل الجمعية معك التسجيل، وتتواصل معك لذلك.',
  },
  rejected: {
    now: 'لم تقبل اللجنة طلبك.',
    next: 'السبب مكتوب أدناه. لك أن تعترض من هذه الصفحة ما دامت مدة الاعتراض قائمة.',
  },
  registering: {
    now: 'تكمل الجمعية تسجيلك.',
    next: 'بعد التسجيل تقدّم لك الجمعية الخدمة، وتتواصل معك.',
  },
  served: {
    now: 'قُدّمت لك الخدمة.',
    next: 'يُغلق الطلب بعد ذلك. إن لم تصلك الخدمة فتواصل مع الجمعية الآن.',
  },
  answered: {
    now: 'أجابت الجمعية عما كتبته.',
    next: 'اقرأ الجواب أدناه. إن لم يكفك فقل ذلك من هذه الصفحة.',
  },
  closed: { now: 'أُغلق الطلب.', next: 'لا خطوة بعد هذه. لك أن ترسل طلبًا جديدًا متى شئت.' },
  withdrawn: { now: 'سُحب الطلب كما طلبت.', next: 'توقفت دراسته. لك أن ترسل طلبًا جديدًا متى شئت.' },
  duplicate: {
    now: 'تبيّن أن هذا الطلب يكرر طلبًا آخر لك.',
    next: 'تابع طلبك الآخر برقمه، فالعمل عليه.',
  },
  objection: {
    now: 'وصل اعتراضك على القرار.',
    next: 'ينظر فيه من لم يشارك في القرار الأول، ثم تبلغك الجمعية بالنتيجة. لا يلزمك شيء الآن.',
  },
};

/** A file that was closed because what the association asked for did not come may be opened again. */
export const closedUnanswered: StateForHer = {
  now: 'أُغلق الملف لأن ما طلبته الجمعية منك لم يصل في مدته.',
  next: 'إن كنت ما زلت تحتاج إلى متابعته فتواصل مع الجمعية، ويمكن أن تفتحه من جديد دون أن تبدأ من أوله.',
};

/** A rejection whose time to object is over. */
export const objectionOver = 'السبب مكتوب أدناه. انتهت مدة الاعتراض. لك أن ترسل طلبًا جديدًا متى تغيّرت ظروفك.';

/** Names the request that a duplicate repeats; `number` as people read it. */
export const repeatedRequest = 'الرقم المرجعي للطلب الأول:';

/** Each state as the list of what was told names it afterwards: what happened then, and not what holds now. */
export const toldStates = {
  received: 'استلمت الجمعية ما أرسلته.',
  'needs-information': 'سألتك الجمعية عما تحتاج إليه لتكمل.',
  'with-committee': 'رُفع طلبك إلى لجنة البحث.',
  registering: 'بدأت الجمعية تكمل تسجيلك.',
  objection: 'وصل اعتراضك على القرار.',
} as const satisfies Readonly<Partial<Record<RequestState, string>>>;

/** Occasions of a notice that are no state. */
export const occasionForHer: Readonly<Record<OtherOccasion, string>> = {
  postponed: 'أجّلت اللجنة النظر في طلبك.',
  reminder: 'ذكّرتك الجمعية بسؤال تنتظر جوابه.',
  'taken-back': 'صُحّحت خطوة سُجّلت خطأً.',
  'right-answered': 'ردّت الجمعية على ما طلبته بشأن بياناتك.',
  'right-extended': 'احتاجت الجمعية إلى وقت أطول للرد على ما طلبته بشأن بياناتك.',
  'paper-held': 'منع الفحص فتح مستند أضفته، فطُلبت منك نسخة أخرى.',
};

interface ActWords {
  readonly title: string;
  readonly lead: string;
  /** The label of the words that come with the act. */
  readonly words?: string;
  /** The page after the act. */
  readonly done: string;
}

/** Acts by words that fit a request, a complaint, a suggestion and an enquiry: the pages of an act do not know which. */
export const actWords: Readonly<Record<TrackAct, ActWords>> = {
  answer: {
    title: 'أجب عن السؤال',
    lead: 'يصل جوابك إلى موظف الجمعية، فيتابع النظر فيما أرسلته.',
    words: 'جوابك',
    done: 'وصل جوابك إلى موظف الجمعية، ويتابع النظر فيما أرسلته.',
  },
  withdraw: {
    title: 'اسحب ما أرسلته',
    lead: 'يتوقف النظر فيما أرسلته، ولا يتأثر ما جرى قبل ذلك. تستطيع أن ترسل غيره متى شئت.',
    words: 'سبب السحب',
    done: 'سُحب ما أرسلته وتوقف النظر فيه.',
  },
  object: {
    title: 'اعترض على القرار',
    lead: 'ينظر في اعتراضك من لم يشارك في القرار.',
    words: 'ما الذي تعترض عليه، ولماذا؟',
    done: 'سُجّل اعتراضك. ينظر فيه من لم يشارك في القرار، ثم تبلغك الجمعية بالنتيجة.',
  },
  'not-satisfied': {
    title: 'لم يكفِني الجواب',
    lead: 'يعود ما كتبته إلى الجمعية لتنظر فيه مرة أخرى.',
    words: 'ما الذي لم يكفك في الجواب؟',
    done: 'عاد ما كتبته إلى الجمعية لتنظر فيه مرة أخرى.',
  },
  'correct-contact': {
    title: 'غيّر بيانات التواصل ورغباتك فيه',
    lead: 'تعمل الجمعية بما تكتبه هنا من الآن، ويبقى ما قبله في سجل الطلب. يشمل ذلك الخدمات التي طلبتها معه. إن طلبت ألا يُتصل بك أو ألا تُترك لك رسالة، فلن تذكر رسائل البريد موضوع طلبك.',
    done: 'حُفظ ما كتبته عن التواصل معك، وتعمل به الجمعية من الآن.',
  },
  survey: {
    title: 'قيّم خدمة الجمعية',
    lead: 'سؤال واحد. لا يرتبط جوابك باسم موظف، ولا يؤثر في أي طلب لك.',
    words: 'ما الذي تحسّنه الجمعية؟',
    done: 'شكرًا لك. وصل رأيك، ولن يرتبط باسم أحد.',
  },
  'data-right': {
    title: 'حقوقك في بياناتك',
    lead: 'تطلب نسخة من بياناتك أو تصحيحها أو إتلافها، وترد الجمعية خلال ثلاثين يومًا.',
    words: 'تفاصيل تفيد الجمعية في طلبك',
    done: 'سُجّل طلبك بشأن بياناتك، ووصل إلى الجمعية. ترد عليك خلال ثلاثين يومًا من اليوم. إن احتاجت إلى ثلاثين يومًا أخرى أخبرتك بالسبب.',
  },
};

export const rightWords: Readonly<Record<DataRight, string>> = {
  copy: 'نسخة من بياناتي',
  correction: 'تصحيح بياناتي',
  destruction: 'إتلاف بياناتي',
};

export const choiceMissing = {
  rating: 'اختر جوابًا عن السؤال.',
  right: 'اختر ما تطلبه.',
  words: 'اكتب ما تريد قوله أولًا.',
} as const;

export const rightQuestion = 'ما الذي تطلبه؟';
