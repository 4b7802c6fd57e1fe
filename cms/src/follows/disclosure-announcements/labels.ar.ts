import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'إبلاغ بإفصاحات', en: 'Announcement of disclosures' },
  plural: { ar: 'إبلاغ متابعي الإفصاحات', en: 'Announcements of disclosures' },
};

export const words = {
  documents: fieldLabel('وثائق الإفصاح', 'Documents'),
  openedAt: fieldLabel('نُشرت أولاها في', 'First one published at'),
  publishedAt: fieldLabel('نُشرت آخرها في', 'Last one published at'),
  state: fieldLabel(
    'حالة الإبلاغ',
    'State',
    'يُجمع ما يُنشر خلال ساعة في رسالة واحدة لكل متابع.',
    'Everything that is published within an hour goes to each follower in one e-mail.',
  ),
  told: fieldLabel('عدد من كُتب إليهم', 'Followers notified'),
  doneAt: fieldLabel('اكتمل في', 'Done at'),
  summary: fieldLabel('ما نعلمه عن الرسائل', 'What is known of the e-mails'),
} as const;

export const announcementStates = {
  telling: { ar: 'جارٍ', en: 'Under way' },
  done: { ar: 'اكتمل', en: 'Done' },
  stopped: { ar: 'توقّف لأن الوثائق سُحبت', en: 'Stopped: the documents were withdrawn' },
} as const;

/** Line in place of the e-mails of disclosures that nobody followed. */
export const nobodyFollowed = 'لا متابعين لإفصاحات الجمعية عند نشرها';
