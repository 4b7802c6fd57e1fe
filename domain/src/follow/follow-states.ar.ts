import type { TwoLanguages } from '../text/two-languages.ts';
import type { FollowState } from './follow-lifecycle.ts';

/** The words of every state of a follow, as staff read them. */
export const followStateWords: Readonly<Record<FollowState, TwoLanguages>> = {
  pending: { ar: 'بانتظار التأكيد', en: 'Pending' },
  confirmed: { ar: 'متابع', en: 'Confirmed' },
  ended: { ar: 'انتهت المتابعة', en: 'Ended' },
};
