import type { TwoLanguages } from '../text/two-languages.ts';
import type { FollowState, FollowSubject } from './follow-lifecycle.ts';

/** The words of every state of a follow, as staff read them. */
export const followStateWords: Readonly<Record<FollowState, TwoLanguages>> = {
  pending: { ar: 'بانتظار التأكيد', en: 'Pending' },
  confirmed: { ar: 'متابع', en: 'Confirmed' },
  ended: { ar: 'انتهت المتابعة', en: 'Ended' },
};

/** The words of everything that can be followed, as staff read them. */
export const followSubjectWords: Readonly<Record<FollowSubject, TwoLanguages>> = {
  policy: { ar: 'سياسة', en: 'A policy' },
  disclosures: { ar: 'إفصاحات الجمعية', en: 'Disclosures of the association' },
};
