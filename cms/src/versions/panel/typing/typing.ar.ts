import type { Words } from '../../../payload/fields/labelled.ts';

export const typingWords = {
  typed: { ar: 'كتابة لم تُحفظ بعد', en: 'Not saved yet' },
  saving: { ar: 'يُحفظ…', en: 'Saving…' },
  saved: { ar: 'حُفظ', en: 'Saved' },
  unanswered: {
    ar: 'لم يُحفظ: لم يصل جواب من الخادم. نعيد المحاولة تلقائيًا، وما كتبته باقٍ في هذه الصفحة.',
    en: 'Not saved: no answer came. We try again; what you wrote stays on this page.',
  },
  refused: {
    ar: 'لم يُحفظ: في النص ما لا يُقبل. صحّح ما ذُكر، وما كتبته باقٍ في هذه الصفحة.',
    en: 'Not saved: part of the text is refused. What you wrote stays on this page.',
  },
  loggedOutHeading: { ar: 'انتهت مدة دخولك، ولم يضِع ما كتبته', en: 'You are logged out; nothing is lost' },
  loggedOut: {
    ar: 'ادخل من جديد في نافذة أخرى ثم عُد إلى هذه الصفحة، فيُحفظ ما كتبته تلقائيًا. وإن أُعيد تحميل الصفحة عاد إليها ما كتبته.',
    en: 'Log in again in another window and come back: what you wrote is saved then. It also comes back after a reload.',
  },
  waiting: {
    ar: 'ما كتبته قبل انتهاء دخولك محفوظ في هذه النافذة. ادخل فيها ثم افتح صفحة الإصدار، فيعود إلى مكانه.',
    en: 'What you wrote before your log-in ended is kept in this window. Log in here and open the version: it comes back.',
  },
  logIn: { ar: 'ادخل من جديد', en: 'Log in' },
  again: { ar: 'احفظ الآن', en: 'Save now' },
  staleHeading: { ar: 'حُفظ نص أحدث من الذي تكتب فيه', en: 'A newer text was saved' },
  stale: {
    ar: 'لم يضِع شيء: نصك والنص الأحدث كلاهما محفوظ في تاريخ المسودات. اقرأ النص الأحدث أولًا، ثم اختر أيهما يكون نص الإصدار.',
    en: 'Nothing is lost: your text and the newer one are both in the history. Read the newer text first, then choose which one is the text of the version.',
  },
  staleFields: {
    ar: 'في الصفحة خانات أخرى غيّرتها ولم تُحفظ. انسخ ما فيها قبل أن تختار، فالصفحة يُعاد تحميلها.',
    en: 'Other fields of the page have unsaved changes: copy them first, because the page is loaded again.',
  },
  notKept: {
    ar: 'لم يصل جواب من الخادم، فلم يتغيّر شيء، ونصك باقٍ. انتظر قليلًا ثم اضغط الزر مرة أخرى.',
    en: 'No answer came, so nothing has changed and your text is still here. Wait a little and press again.',
  },
  openNewer: { ar: 'اعرض النص الأحدث في نافذة أخرى', en: 'Show the newer text in another window' },
  takeNewer: { ar: 'خذ النص الأحدث', en: 'Take the newer text' },
  keepOwn: { ar: 'أبقِ نصي', en: 'Keep my text' },
  newer: {
    ar: 'تغيّر هذا الإصدار بعد أن فتحت الصفحة. حدّثها لترى النص الأحدث قبل أن تكتب.',
    en: 'This version has changed since you opened the page. Reload it before you write.',
  },
  reload: { ar: 'حدّث الصفحة', en: 'Reload' },
  restored: {
    ar: 'عاد إلى الصفحة ما كتبته من قبل ولم يكن قد حُفظ.',
    en: 'What you had written and not saved is back.',
  },
  noRoom: {
    ar: 'لا مكان في هذا المتصفح لنسخة احتياطية مما تكتب، فلا تغلق الصفحة قبل أن يُحفظ.',
    en: 'This browser has no room for a copy of what you write: keep the page open until it is saved.',
  },
  history: { ar: 'تاريخ المسودات', en: 'History of drafts' },
  noHistory: { ar: 'لم يُحفظ للنص تاريخ بعد.', en: 'No history yet.' },
  historyUnreachable: {
    ar: 'تعذّر تحميل تاريخ المسودات. أعد المحاولة بعد قليل.',
    en: 'The history could not be loaded. Try again soon.',
  },
  first: { ar: 'النص قبل أول تعديل', en: 'The text before the first change' },
  aside: { ar: 'لم يصبح نص الإصدار', en: 'Never became the text' },
  show: { ar: 'اعرض', en: 'Show' },
  hide: { ar: 'أخفِ', en: 'Hide' },
  restore: { ar: 'استعد هذا النص', en: 'Restore this text' },
} as const satisfies Record<string, Words>;

const units = new Intl.RelativeTimeFormat('ar', { numeric: 'always' });

/** Returns how long ago an instant (milliseconds) was, in words: «قبل 3 دقائق». */
export const ago = (at: number, now: number, language: string): string => {
  const minutes = Math.max(1, Math.round((now - at) / 60_000));
  const format = language === 'ar' ? units : new Intl.RelativeTimeFormat('en');
  return minutes < 60 ? format.format(-minutes, 'minute') : format.format(-Math.round(minutes / 60), 'hour');
};

/** Says who else has the text open. `since` is how long ago in words. */
export const alsoOpen = {
  other: (name: string, since: string): Words => ({
    ar: `النص مفتوح للتحرير أيضًا عند ${name}، فُتح ${since}. اتفقا على من يكتب منكما الآن. ولا يضيع شيء إن كتبتما معًا: يُحفظ النصان، ويختار من حفظ ثانيًا بينهما.`,
    en: `${name} also has this text open for editing, opened ${since}. Agree who of you writes now. Nothing gets lost if both do: both texts are kept, and the second to save chooses.`,
  }),
  own: (since: string): Words => ({
    ar: `النص مفتوح عندك أيضًا في صفحة أخرى، فُتحت ${since}. اكتب في واحدة منهما.`,
    en: `You also have this text open in another page, opened ${since}. Write in one of them.`,
  }),
};
