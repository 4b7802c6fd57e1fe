import type { TwoLanguages } from '../text/two-languages.ts';
import type { ReachedRequestState, RequestRefusal, RequestState } from './request-lifecycle.ts';

interface StateWords {
  /** The state as staff and beneficiaries read it. */
  readonly label: string;
}

interface ReachedStateWords extends StateWords {
  /** The button that moves a request to the state. */
  readonly button: TwoLanguages;
}

/** The words of every state. No button moves a request to the state in which it begins. */
export const requestStateWords: Readonly<
  Record<RequestState, StateWords> & Record<ReachedRequestState, ReachedStateWords>
> = {
  received: { label: 'وصل الطلب' },
  checking: { label: 'قيد التحقق من البيانات', button: { ar: 'بدء التحقق', en: 'Start checking' } },
  'needs-information': {
    label: 'بانتظار استكمال البيانات',
    button: { ar: 'طلب استكمال البيانات', en: 'Ask for information' },
  },
  referred: {
    label: 'محال إلى مسؤول البحث الاجتماعي',
    button: { ar: 'إحالة إلى مسؤول البحث الاجتماعي', en: 'Refer' },
  },
  'with-committee': {
    label: 'لدى لجنة البحث',
    button: { ar: 'رفع إلى لجنة البحث', en: 'Put before the committee' },
  },
  accepted: { label: 'مقبول', button: { ar: 'قبول الطلب', en: 'Accept' } },
  rejected: { label: 'مرفوض', button: { ar: 'رفض الطلب', en: 'Reject' } },
  registering: {
    label: 'قيد استكمال التسجيل',
    button: { ar: 'بدء استكمال التسجيل', en: 'Start registration' },
  },
  served: { label: 'قُدّمت الخدمة', button: { ar: 'تسجيل تقديم الخدمة', en: 'Record the service' } },
  answered: { label: 'أُجيب عنه', button: { ar: 'إرسال الجواب', en: 'Send the answer' } },
  closed: { label: 'مغلق', button: { ar: 'إغلاق الطلب', en: 'Close' } },
  withdrawn: { label: 'مسحوب برغبة صاحبه', button: { ar: 'سحب الطلب برغبة صاحبه', en: 'Withdraw' } },
  duplicate: { label: 'مكرر', button: { ar: 'وسمه مكررًا', en: 'Mark as duplicate' } },
  objection: { label: 'اعتراض قيد النظر', button: { ar: 'تسجيل اعتراض', en: 'Record an objection' } },
};

/** Returns the sentence that says why a request cannot be moved, and what to do. */
export const requestRefusalMessage = (refusal: RequestRefusal): string => {
  switch (refusal.code) {
    case 'move.not-in-table':
      return `لا ينتقل الطلب من «${requestStateWords[refusal.from].label}» إلى «${requestStateWords[refusal.to].label}» مباشرة. حدّث الصفحة، فقد يكون زميل لك قد نقله.`;
    case 'move.not-yours':
      return 'هذه الخطوة ليست من صلاحيات دورك. اطلبها ممن يتولاها في الجمعية.';
    case 'move.note-missing':
      return 'اكتب السبب أولًا، فهذه الخطوة لا تكون إلا بسبب مكتوب.';
    case 'move.words-missing':
      return 'اكتب ما سيقرؤه صاحب الطلب، فبكلماتك يُبلَّغ بهذه الخطوة.';
    case 'move.by-sitting':
      return 'يصدر القرار بمحضر جلسة اللجنة. أضف الطلب إلى جلسة، وسجّل محضرها.';
    case 'move.attestation-missing':
      return 'لم يثبت إقرار صاحب الطلب بصحة البيانات. سجّل الإقرار أولًا، ثم ارفع الطلب إلى اللجنة.';
    case 'move.service-missing':
      return 'سجّل ما قُدّم أولًا: ما هو، ومقداره، ويومه.';
    case 'move.original-missing':
      return 'حدّد الطلب الأصلي الذي يكرره هذا الطلب.';
    case 'move.original-unfit':
      return 'لا يصلح هذا الطلب أصلًا: هو الطلب نفسه، أو طلب انتهى النظر فيه، أو لم نجده في طلبات جمعيتك. تحقق من رقمه.';
    case 'move.too-early':
      return refusal.period === 'objection'
        ? `لا يُغلق الطلب قبل انقضاء مدة الاعتراض، وآخر يوم فيها ${refusal.until}.`
        : `لا يُغلق الطلب قبل انقضاء مدة الرد، وآخر يوم فيها ${refusal.until}.`;
    case 'move.too-late':
      return refusal.period === 'objection'
        ? `انقضت مدة الاعتراض يوم ${refusal.until}.`
        : `انقضت مدة الرد يوم ${refusal.until}.`;
  }
};
