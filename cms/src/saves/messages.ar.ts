import { formatInstant } from '../admin/format-instant.ar.ts';

/**
 * Says who saved a newer state, and when. `at` is the ISO instant of that state; `by` is undefined where a move or the
 * system changed the document.
 */
export const lastSaved = (at: string, by: string | undefined): string =>
  `آخر حفظ: ${by === undefined ? '' : `${by}، `}${formatInstant(at)}.`;

/** Returns the sentence that refuses a save over a newer state. */
export const staleSave = (at: string, by: string | undefined): string =>
  `تغيّر هذا السجل بعد أن فتحته. ${lastSaved(at, by)} لم يُحفظ تعديلك حتى لا يمحو ما حُفظ قبله، وما كتبته باقٍ في هذه الصفحة. افتح السجل في نافذة أخرى لترى ما تغيّر، ثم انقل إليه تعديلك واحفظه هناك.`;
