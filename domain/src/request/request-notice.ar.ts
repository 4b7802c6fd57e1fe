import type { TwoLanguages } from '../text/two-languages.ts';
import { recordOf } from '../table/record-of.ts';
import { requestStates } from './request-lifecycle.ts';
import { isToldState, type CallOutcome, type NoticeOccasion, type NoticeState } from './request-notice.ts';
import { requestStateWords } from './request-states.ar.ts';

/** The name of each occasion on which a beneficiary is told. */
export const noticeOccasionWords: Readonly<Record<NoticeOccasion, TwoLanguages>> = {
  ...recordOf(requestStates.filter(isToldState), (state) => ({
    ar: requestStateWords[state].label,
    en: state,
  })),
  postponed: { ar: 'أُجّل النظر في الطلب', en: 'Postponed' },
  reminder: { ar: 'تذكير بالمطلوب', en: 'Reminder' },
  'taken-back': { ar: 'صُحّح خطأ في معاملة الطلب', en: 'Taken back' },
  'right-answered': { ar: 'أُجيب عن طلب بشأن البيانات', en: 'Right on data answered' },
  'right-extended': { ar: 'مُدّدت مهلة طلب بشأن البيانات', en: 'Time of a right extended' },
  'paper-held': { ar: 'مستند لا يُفتح', en: 'Paper held by the scan' },
};

export const noticeStateWords: Readonly<Record<NoticeState, TwoLanguages>> = {
  mailing: { ar: 'رسالة بانتظار الإرسال', en: 'E-mail waits' },
  mailed: { ar: 'أُبلغ بالبريد', en: 'Told by e-mail' },
  'to-call': { ar: 'يلزم الاتصال به', en: 'To call' },
  called: { ar: 'أُبلغ بالهاتف', en: 'Told by phone' },
  waived: { ar: 'أُغلق دون إبلاغ، بسبب مكتوب', en: 'Waived, with a reason' },
};

export const callOutcomeWords: Readonly<Record<CallOutcome, TwoLanguages>> = {
  spoke: { ar: 'كلّمته وأبلغته', en: 'Spoke and told' },
  'no-answer': { ar: 'لم يُجب', en: 'No answer' },
  'wrong-number': { ar: 'الرقم ليس له', en: 'Wrong number' },
  'asked-not-to-call': { ar: 'طلب ألا يُتصل به', en: 'Asked not to be called' },
};
