import type { FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { tooLong } from '@mithaq/domain/request/field-faults.ar';
import { EMAIL_LIMIT } from '@mithaq/domain/request/form-fields';
import { refusedSentence } from '@mithaq/domain/text/refused-sign.ar';

/** Words for following a policy, or an association's disclosures, by e-mail, from the form to the end. */
export const followWords = {
  ofPolicy: {
    link: 'تابِع هذه السياسة بالبريد',
    title: 'تابِع السياسة بالبريد',
    lead: (policy: string) => `اكتب بريدك لنخبرك كلما نُشر تغيير جوهري في «${policy}».`,
    howOften: 'لا نراسلك إلا عند تغيير جوهري، ولك أن توقف المتابعة من أي رسالة.',
    back: 'عُد إلى السياسة',
  },
  ofDisclosures: {
    link: 'تابِع الإفصاحات بالبريد',
    title: 'تابِع الإفصاحات بالبريد',
    lead: (association: string) => `اكتب بريدك لنخبرك كلما نشرت ${association} وثائق إفصاح جديدة.`,
    howOften: 'نجمع ما يُنشر خلال ساعة في رسالة واحدة، ولك أن توقف المتابعة من أي رسالة.',
    back: 'عُد إلى الإفصاحات',
  },
  beforeTitle: 'قبل أن تتابع',
  confirmFirst: 'نرسل إليك أولًا رسالة فيها رابط، ولا تبدأ المتابعة حتى تؤكّدها منه.',
  dataUse: (association: string) =>
    `تستخدم ${association} بريدك لهذا الغرض وحده. إن لم تؤكّده حُذف بعد ثمانية أيام. وإن أكّدته بقي ما دمت متابعًا، ثم سنةً بعد توقفك، مع سجل ما أُرسل إليك إثباتًا للإبلاغ. بعد ذلك يُحذف البريد، ويبقى السجل بلا عنوان.`,
  email: 'البريد الإلكتروني',
  honeypot: 'اترك هذه الخانة فارغة',
  send: 'أرسل رابط التأكيد',
  errorTitle: 'لم نسجّل المتابعة بعد',
  unknownTitle: 'لا نعلم هل وصلنا ما أرسلته',
  errorPrefix: 'خطأ:',
  honeypotFilled:
    'وصلنا النموذج وفيه خانة مخفية لا يملؤها الناس عادة، ولم نسجّل شيئًا. أفرغناها لك: أرسله مرة أخرى.',
  sentTitle: 'راجع بريدك',
  sent: 'إن لم يكن هذا البريد متابعًا من قبل فستصلك خلال دقائق رسالة فيها رابط التأكيد، وهو صالح لمدة سبعة أيام.',
  sentHelp:
    'إن لم تجدها فابحث عنها في مجلد الرسائل غير المرغوبة، أو أعد المحاولة. نكتفي في اليوم الواحد بعدد قليل من الرسائل إلى كل بريد.',
  home: 'عُد إلى صفحة الجمعية',
  confirm: {
    title: 'أكّد متابعتك',
    lead: 'اضغط الزر لنبدأ بإخبارك بجديد ما طلبت متابعته.',
    button: 'أكّد المتابعة',
    doneTitle: 'وصلنا تأكيدك',
    done: 'نسجّله خلال دقائق، ثم نخبرك بجديد ما طلبت متابعته. لك أن توقف المتابعة من أي رسالة تصلك.',
  },
  end: {
    title: 'أوقف متابعتك',
    lead: 'اضغط الزر لنتوقف عن مراسلتك بشأن ما ذكرته الرسالة.',
    button: 'أوقف المتابعة',
    doneTitle: 'وصلنا طلبك بإيقاف المتابعة',
    done: 'نسجّله خلال دقائق، ثم لا نراسلك بشأنه. قد تصلك رسالة أُرسلت قبل ذلك. ولك أن تتابعه من جديد متى شئت.',
  },
} as const;

const addressFaults: Readonly<Partial<Record<FieldFaultCode, string>>> = {
  missing: 'اكتب بريدك الإلكتروني.',
  'email-not-latin':
    'في العنوان حروف غير إنجليزية قبل العلامة @، وبريدنا لا يصل إلى عنوان كهذا. اكتب عنوانًا بحروف إنجليزية.',
  'two-emails': 'كتبت أكثر من عنوان. اكتب عنوانًا واحدًا.',
  'unsafe-characters': 'في العنوان حرف لا نستطيع قراءته. اكتبه من جديد بلوحة المفاتيح.',
};

/** Says what is wrong with the typed address, and how to write it. */
export const addressFault = (code: FieldFaultCode, typed: string): string =>
  (code === 'unsafe-characters' ? refusedSentence(typed) : undefined) ??
  (code === 'too-long' ? tooLong(typed, EMAIL_LIMIT) : undefined) ??
  addressFaults[code] ??
  'اكتب البريد الإلكتروني كاملًا، مثل name@example.com، ثم أرسله.';
