import type { Words } from '../../payload/fields/labelled.ts';

export const refusedSaveWords = {
  staleHeading: { ar: 'تغيّر هذا السجل بعد أن فتحته', en: 'This record has changed since you opened it' },
  stale: {
    ar: 'لم يُحفظ تعديلك حتى لا يمحو ما حُفظ قبله، وما كتبته باقٍ في هذه الصفحة. افتح السجل في نافذة أخرى، وانقل إليه تعديلك، واحفظه هناك.',
    en: 'Your change was not saved, or it would erase a newer one. It is still on this page: open the record in another window, carry your change over and save it there.',
  },
  openNewer: { ar: 'افتح السجل في نافذة أخرى', en: 'Open the record in another window' },
  loggedOutHeading: { ar: 'انتهت مدة دخولك، ولم يُحفظ تعديلك', en: 'You are logged out; nothing was saved' },
  loggedOut: {
    ar: 'ما كتبته باقٍ في هذه الصفحة، فلا تغلقها. ادخل من جديد في نافذة أخرى، ثم عُد إليها واضغط الحفظ.',
    en: 'What you wrote is still on this page: keep it open. Log in again in another window, come back and save.',
  },
  logIn: { ar: 'ادخل من جديد', en: 'Log in' },
} as const satisfies Record<string, Words>;
