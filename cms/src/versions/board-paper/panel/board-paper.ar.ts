import type { Words } from '../../../payload/fields/labelled.ts';

export const boardPaperScreen = {
  open: { ar: 'ورقة الاجتماع', en: 'Board paper' },
  openHint: {
    ar: 'ملف واحد للمجلس: المسودات وما يتغيّر ومشاريع القرارات.',
    en: 'One file for the board: drafts, changes and proposed resolutions.',
  },
  heading: { ar: 'ورقة اجتماع المجلس', en: 'Board paper' },
  lead: {
    ar: 'اختر ما يُعرض على المجلس، ثم نزّل ملفًا واحدًا فيه لكل وثيقة: مشروع القرار، وما يتغيّر، والنص بعلامة «مسودة».',
    en: 'Choose what the board is to see, and download one file: for each document its resolution, its changes and its text.',
  },
  meetingPart: { ar: 'الاجتماع', en: 'Meeting' },
  meetingHint: {
    ar: 'اكتب ما تعرفه كما يُقرأ، مثل «الرابع». ما تتركه يبقى في مشروع القرار فراغًا يُملأ بعد الاجتماع.',
    en: 'Write what is known; what is left open is room to write in the resolution.',
  },
  session: { ar: 'الدورة', en: 'Session' },
  meeting: { ar: 'الاجتماع', en: 'Meeting' },
  day: { ar: 'تاريخ الاجتماع', en: 'Date' },
  draftsPart: { ar: 'المسودات', en: 'Drafts' },
  draftsHint: {
    ar: 'ترتيبها في الورقة هو ترتيب اختيارك.',
    en: 'They are in the paper in the order in which you choose them.',
  },
  chooseAll: { ar: 'اختر الكل', en: 'Choose all' },
  chooseNone: { ar: 'ألغِ الاختيار', en: 'Choose none' },
  none: {
    ar: 'لا مسودات في جمعيتك الآن. ابدأ إصدارًا من صفحة السياسة، ثم عُد إلى هنا.',
    en: 'There are no drafts now. Begin a version on the page of a policy.',
  },
  resolution: { ar: 'رقم القرار إن عُرف', en: 'Resolution number, if known' },
  chosen: { ar: 'اخترت', en: 'Chosen:' },
  of: { ar: 'من', en: 'of' },
  download: { ar: 'نزّل ورقة الاجتماع', en: 'Download the paper' },
  working: {
    ar: 'نعدّ الورقة، وقد يستغرق ذلك بعض الثواني…',
    en: 'Making the paper; this may take some seconds…',
  },
  ready: { ar: 'نُزّلت الورقة.', en: 'The paper was downloaded.' },
  chooseFirst: { ar: 'اختر مسودة واحدة على الأقل.', en: 'Choose one draft at least.' },
  most: { ar: 'هذا هو الحد لورقة واحدة. أعدّ للباقي ورقة أخرى.', en: 'This is the most for one paper.' },
  refused: { ar: 'لم تُعدّ الورقة', en: 'The paper was not made' },
  unknown: {
    ar: 'انقطع الاتصال قبل أن يصل الملف. أعد المحاولة.',
    en: 'The connection was lost before the file came. Try again.',
  },
  notSecretary: {
    ar: 'يعدّ أمين المجلس ورقة اجتماع مجلس جمعيته.',
    en: 'The secretary of an association prepares the paper of its board.',
  },
  saved: { ar: 'آخر حفظ', en: 'Last saved' },
  back: { ar: 'إصدارات السياسات', en: 'Policy versions' },
} as const satisfies Readonly<Record<string, Words>>;

/** Name under which the paper is saved. */
export const PAPER_FILE = 'ورقة اجتماع المجلس.pdf';
