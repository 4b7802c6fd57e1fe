import type { DocumentNoteCode } from '@mithaq/domain/contracts/document-evidence';
import type { LineFate, ProposedFact } from '@mithaq/domain/contracts/document-reading';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Words } from '../../payload/fields/labelled.ts';

export const sourceFileWords = {
  heading: { ar: 'أضف سياسة من ملف', en: 'A policy from a file' },
  choose: { ar: 'اختر ملف السياسة', en: 'Choose the file' },
  accepted: {
    ar: 'ملف Word أو PDF، أو صورة ممسوحة ضوئيًا، أو نص، حتى 25 ميغابايت و300 صفحة. نقرأ نصه ونرتبه، ثم تراجعه قبل أن يصير مسودة.',
    en: 'A Word file, a PDF, a scan or a text, of up to 25 MB and 300 pages. We read it and you review it before it becomes a draft.',
  },
  acceptedSeveral: {
    ar: 'ويمكنك أن تختار عدة ملفات معًا، لكل سياسة ملف.',
    en: 'You may choose several files at once, one for each policy.',
  },
  arrived: { ar: 'وصل من الملفات:', en: 'Files that are here:' },
  itsTurn: { ar: 'ينتظر دوره', en: 'Waits for its turn' },
  taken: { ar: 'وصل، ويُقرأ الآن.', en: 'Here, and being read.' },
  openReading: { ar: 'راجع ما قُرئ منه', en: 'Review what was read of it' },
  severalHint: {
    ar: 'أبقِ هذه الصفحة مفتوحة حتى تصل الملفات كلها. تُقرأ الملفات واحدًا بعد آخر، وتجدها كلها في القائمة أدناه.',
    en: 'Keep this page open until all files are here. They are read one after another, and all are in the list below.',
  },
  ready: { ar: 'وصل الملف:', en: 'Sent:' },
  opening: { ar: 'يُفتح ما قُرئ من الملف…', en: 'Opening what was read of the file…' },
  waiting: { ar: 'وصل الملف، وسيُقرأ بعد قليل…', en: 'The file is here and will be read shortly…' },
  reading: { ar: 'نقرأ الملف…', en: 'Reading…' },
  page: { ar: 'الصفحة', en: 'Page' },
  of: { ar: 'من', en: 'of' },
  leave: {
    ar: 'يمكنك أن تغادر هذه الصفحة وتعود إليها من «ملفات السياسات»؛ القراءة تستمر.',
    en: 'You may leave this page and come back to it from “Source files”; reading goes on.',
  },
  notRead: { ar: 'لم نتمكن من قراءة الملف', en: 'The file could not be read' },
  another: { ar: 'ارفع ملفًا آخر', en: 'Send another file' },
  unknown: {
    ar: 'انقطع الاتصال. حدّث الصفحة لترى أين وصلت القراءة.',
    en: 'Connection lost. Reload the page.',
  },
  review: { ar: 'راجع ما قُرئ', en: 'Review what was read' },
  reviewHint: {
    ar: 'هذا ما وجدناه في الملف. قارنه بالأصل، وصحّح الترتيب إن لزم، ثم اصنع المسودة. لا نغيّر كلمة من النص.',
    en: 'This is what was found in the file. Compare it with the original, correct the structure, then make the draft.',
  },
  title: { ar: 'عنوان السياسة كما ورد في الوثيقة', en: 'Title as printed' },
  policy: { ar: 'السياسة التي هذا نصها', en: 'The policy whose text this is' },
  choosePolicy: { ar: 'اختر السياسة', en: 'Choose the policy' },
  newPolicy: { ar: 'ليست في القائمة؟ أضفها أولًا', en: 'Not in the list? Add it first' },
  original: { ar: 'الأصل', en: 'The original' },
  originalPage: { ar: 'صفحة من الأصل', en: 'Page of the original' },
  structure: { ar: 'النص كما رتبناه', en: 'The structure that was found' },
  lines: { ar: 'أسطر الملف كما قُرئت', en: 'Lines as they were read' },
  look: { ar: 'ما يحتاج إلى نظرك', en: 'What needs a look' },
  nothingToLook: { ar: 'لم نجد ما يحتاج إلى مراجعة خاصة.', en: 'Nothing needs a special look.' },
  line: { ar: 'السطر', en: 'Line' },
  make: { ar: 'اصنع المسودة', en: 'Make the draft' },
  makeAndNext: { ar: 'اصنع المسودة وافتح الملف التالي', en: 'Make the draft and open the next file' },
  noNextFile: {
    ar: 'لا ملف آخر ينتظر مراجعتك. إن أتممت المسودات:',
    en: 'No other file waits for your review. When the drafts are ready:',
  },
  making: { ar: 'نصنع المسودة…', en: 'Making the draft…' },
  draft: { ar: 'صُنعت من هذا الملف مسودة.', en: 'A draft was made of this file.' },
  openDraft: { ar: 'افتح المسودة', en: 'Open the draft' },
  nextFile: { ar: 'الملف التالي الذي ينتظر مراجعتك:', en: 'The next file that waits for your review:' },
  nextVersion: {
    ar: 'للجمعية سياسة بهذا النوع أو العنوان، فاخترناها لك، وستكون المسودة إصدارًا جديدًا لها. إن كان الملف لسياسة أخرى فغيّر الاختيار.',
    en: 'The association has a policy of this kind or title, so it is chosen, and the draft will be its next version. Choose another if the file is of another policy.',
  },
  notMade: {
    ar: 'لا نعلم هل صُنعت المسودة. حدّث الصفحة.',
    en: 'We do not know whether the draft was made. Reload.',
  },
  facts: { ar: 'ما تقوله الوثيقة عن نفسها', en: 'What the document says of itself' },
  factsHint: {
    ar: 'ضع علامة أمام ما تأكدت منه في الأصل، ليُكتب في المسودة. ما لا علامة أمامه لا يُكتب.',
    en: 'Mark what you have checked against the original; only that is written into the draft.',
  },
  confirmAll: { ar: 'تأكدت منها كلها في الأصل', en: 'All of them are checked' },
  confirmLettered: {
    ar: 'تأكدت منها في الأصل، عدا ما قُرئ من صورة',
    en: 'All are checked but those that were read from a picture',
  },
  byOcr: { ar: 'قُرئ من صورة: قارنه بالأصل', en: 'Read from a picture: compare it' },
  makeNew: { ar: 'سياسة جديدة بهذا العنوان', en: 'A new policy with this title' },
  slug: { ar: 'عنوان السياسة في الرابط (أحرف لاتينية صغيرة وشرطات)', en: 'Address of the policy' },
  slugHint: {
    ar: 'اقترحناه من العنوان. لك أن تغيّره الآن؛ بعد صنع المسودة لا يتغير.',
    en: 'Proposed from the title. You may change it now; once the draft is made it stays.',
  },
  showLine: { ar: 'اعرض موضعه في النص', en: 'Show its place in the text' },
  sameFile: { ar: 'رُفع هذا الملف نفسه من قبل', en: 'This very file was sent before' },
  sentBy: { ar: 'رفعه', en: 'sent by' },
  sentAt: { ar: 'في', en: 'on' },
  openEarlier: { ar: 'افتح قراءته الأولى', en: 'Open its first reading' },
  openEarlierDraft: { ar: 'افتح المسودة التي صُنعت منه', en: 'Open the draft that was made of it' },
  readAgain: { ar: 'اقرأه مرة أخرى مع ذلك', en: 'Read it again all the same' },
  whichText: { ar: 'أي النصين أقره المجلس؟', en: 'Which text did the board approve?' },
  whichTextHint: {
    ar: 'في الملف تعديلات متعقَّبة، ففيه نصان. هذه الأسطر التي تختلف بينهما. اختر النص الذي تُصنع منه المسودة؛ ويُحفظ اختيارك مع الملف.',
    en: 'The file has tracked changes, so it holds two texts. These lines differ. Choose the text of which the draft is made; your choice is kept with the file.',
  },
  withChanges: { ar: 'بعد قبول التعديلات', en: 'With the changes' },
  withoutChanges: { ar: 'كما كان قبل التعديلات', en: 'Without the changes' },
  takeWithChanges: { ar: 'اعتمد النص بعد قبول التعديلات', en: 'Take the text with the changes' },
  takeWithoutChanges: { ar: 'اعتمد النص كما كان قبلها', en: 'Take the text without them' },
  chosenText: { ar: 'النص الذي اخترته:', en: 'The text that you chose:' },
  chooseOther: { ar: 'غيّر الاختيار', en: 'Choose the other' },
  chooseOtherHint: {
    ar: 'تغيير الاختيار يقرأ الملف من جديد، ويضيع ما صحّحته هنا.',
    en: 'The file is read again, and what you corrected here is lost.',
  },
  noWords: { ar: '(لا شيء)', en: '(nothing)' },
  sector: { ar: 'بماذا يختلف عن النموذج الشائع في القطاع', en: 'How it differs from the text of the sector' },
  sectorHint: {
    ar: 'النموذج الشائع بُني من نصوص خمس جمعيات: بقي من بنودها ما هو عند نصفها فأكثر، ولا يُسمّي جمعية. الاختلاف ليس خطأ؛ تأكد أنه مقصود.',
    en: 'The text of the sector was built from those of five associations: the clauses that at least half of them have, naming none. A difference is no error; make sure that it is meant.',
  },
  sectorSame: { ar: 'لا يختلف عن النموذج الشائع في بند.', en: 'It differs in no clause.' },
  dropped: { ar: 'ليس في نصك', en: 'Not in your text' },
  added: { ar: 'في نصك وحده', en: 'In your text alone' },
  changed: { ar: 'بكلمات أخرى', en: 'In other words' },
  unreadTables: { ar: 'جداول لم نستطع قراءتها', en: 'Tables that were not read' },
  unreadTablesHint: {
    ar: 'هذا موضع كل جدول من الأصل مع أسطره. ارسمه في النص ثم صحّح خلاياه، أو احذفه منه واكتب السبب.',
    en: 'Each table with its lines. Draw it in the text and correct its cells, or leave it out and say why.',
  },
  drawTable: { ar: 'ارسمه جدولًا في النص', en: 'Draw it in the text' },
  dropTable: { ar: 'احذفه من النص', en: 'Leave it out' },
  dropReason: { ar: 'سبب حذفه', en: 'Why it is left out' },
  drawn: { ar: 'رُسم في النص. صحّح خلاياه على الأصل.', en: 'Drawn in the text. Correct its cells.' },
  leftOut: { ar: 'حُذف من النص، ويُحفظ السبب مع المسودة.', en: 'Left out; the reason is kept with the draft.' },
  notInText: {
    ar: 'أسطره مختلطة بأسطر أخرى، فلم نغيّر شيئًا. صحّحه في النص بيدك.',
    en: 'Its lines are mixed with others, so nothing was changed. Correct the text by hand.',
  },
  pictureOfTable: { ar: 'صورة الجدول من الأصل، الصفحة', en: 'The table in the original, page' },
  grave: { ar: 'قد يغيّر المعنى', en: 'May change the meaning' },
  notable: { ar: 'يحتاج إلى قرار', en: 'Needs a decision' },
  minor: { ar: 'شكلي', en: 'Form only' },
  lookHint: {
    ar: 'الأخطر أولًا: ما قد يغيّر المعنى أو يُسقط نصًا، ثم ما يحتاج إلى قرار، ثم الشكلي.',
    en: 'The gravest first: what may change the meaning, then what needs a decision, then form.',
  },
  unsure: { ar: 'كلمات لم نتأكد من قراءتها', en: 'Words that we are unsure of' },
} as const satisfies Record<string, Words>;

/** Says how many lines a file has, each of which has its place, and how many are outside the text. */
export const linesSentence = (lines: number, left: number, language: string): string =>
  language === 'en'
    ? `Lines in the file, each with its place: ${String(lines)}. Left out of the text: ${String(left)}.`
    : `في الملف ${countedInLatin(lines, countedNouns.line)}، ولكل سطر موضعه. ما لم يدخل النص: ${String(left)}.`;

export type SaySource = (key: keyof typeof sourceFileWords) => string;

/** Names of the uses that a reading makes of a line. */
export const lineFateWords: Readonly<Record<LineFate, string>> = {
  title: 'عنوان الوثيقة',
  cover: 'غلاف',
  contents: 'فهرس',
  heading: 'عنوان',
  clause: 'بند',
  caption: 'عنوان جدول أو نموذج',
  cell: 'خلية',
  definition: 'تعريف',
  field: 'خانة نموذج',
  footnote: 'حاشية',
  'running-head': 'ترويسة متكررة',
  'running-foot': 'تذييل متكرر',
  'page-number': 'رقم صفحة',
  'repeated-table-head': 'رأس جدول مكرر',
  'column-head': 'رأس عمود',
  approval: 'بيانات الاعتماد',
  ornament: 'زخرفة',
  blank: 'سطر فارغ',
  'changed-away': 'حذفه تعديل متعقَّب',
  unreadable: 'غير مقروء',
};

/** Names of the facts that a document says of itself. */
export const factWords: Readonly<Record<ProposedFact['kind'], string>> = {
  session: 'الدورة',
  meeting: 'الاجتماع',
  resolution: 'القرار',
  'approved-on': 'تاريخ الاعتماد',
  'issue-date': 'تاريخ الإصدار',
  'in-force-from': 'تاريخ النفاذ',
  'review-date': 'تاريخ المراجعة',
  'issue-number': 'رقم الإصدار',
  association: 'الجمعية',
  chair: 'رئيس المجلس',
  'orders-publication': 'يأمر بالنشر',
  'supersedes-all-previous': 'تحل محل ما سبقها',
};

/** Facts about a file that a secretary has to know before she trusts the reading. */
export const documentNoteWords: Readonly<Record<DocumentNoteCode, string>> = {
  'tracked-changes': 'في الملف تعديلات متعقَّبة لم تُقبل بعد. تأكد أن النص الذي اخترته هو ما أقره المجلس.',
  comments: 'في الملف تعليقات. لم نأخذ منها شيئًا.',
  'text-boxes': 'في الملف مربعات نص. وضعنا نصها في مواضعها؛ تحقق من الترتيب.',
  columns: 'في الملف صفحات بأعمدة. تحقق من ترتيب قراءتها.',
  footnotes: 'في الملف حواشٍ. تحقق من مواضع إشاراتها.',
  'content-controls': 'في الملف حقول تعبئة. أخذنا ما فيها من نص.',
  'hidden-text': 'في الملف نص مخفي. لم نأخذه.',
  'embedded-files': 'في الملف ملفات مضمّنة. لم نفتحها.',
  macros: 'في الملف برامج (ماكرو). لم نشغّلها ولم نحفظها.',
  'read-as-picture': 'صفحات قُرئت صورتها حرفًا حرفًا، فقد تخطئ القراءة. قارنها بالأصل كلمة كلمة.',
  'turned-page': 'صفحات كانت مقلوبة أو مائلة، فعدّلناها.',
  pictures: 'في الملف صور. ما فيها من كلام لم يُقرأ.',
  'unread-table': 'جدول لم نستطع تمييز خلاياه. أسطره في ترتيب الصفحة؛ صورته وأسطره أسفل هذه القائمة.',
  'text-only':
    'الملف بصيغة Word القديمة: قرأنا نصه وحده، بلا ترقيم تلقائي ولا جداول. احفظه بصيغة docx لقراءة أتم.',
  'wrong-extension': 'امتداد الملف لا يوافق نوعه. قرأناه بنوعه الحقيقي.',
  'letters-from-picture':
    'في الملف خط لا يذكر بعض حروفه، مثل الراء في «التبرع» والياء في «في»، فأُخذت من صور الصفحات. راجع الكلمات المعلَّمة.',
  'unmapped-letters': 'في الملف خط لا يذكر حروفه، فسقط بعض الحروف. قارن النص بالأصل.',
};
