import { formatInstant } from '../admin/format-instant.ar.ts';

/**
 * Returns the sentence that refuses a save over a newer state. `at` is the ISO instant of the newer state; `by` is who
 * saved it, undefined where a move or the system changed the document.
 */
export const staleSave = (at: string, by: string | undefined): string =>
  `تغيّر هذا السجل بعد أن فتحته. آخر حفظ: ${by === undefined ? '' : `${by}، `}${formatInstant(at)}. لم يُحفظ تعديلك حتى لا يمحو ما حُفظ قبله، وما كتبته باقٍ في هذه الصفحة. افتح السجل في نافذة أخرى لترى ما تغيّر، ثم انقل إليه تعديلك واحفظه هناك.`;
