import type { AcceptFaultCode } from '../contracts/accept-request-api.ts';
import { countedInLatin } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';
import { MOST_AMENDMENTS } from './amendments.ts';

/**
 * The sentences for a request that got no number: each says whether it was stored, as far as we know, and what to do.
 * Only `unknown-outcome` may be stored after all.
 */
export const acceptFaultMessages: Readonly<Record<AcceptFaultCode, string>> = {
  malformed: 'لم نستطع قراءة ما وصلنا، ولم يُسجَّل طلبك. افتح صفحة الطلب من جديد وأرسله منها.',
  'token-forged': 'لم نتعرف على هذا النموذج، ولم يُسجَّل طلبك. راجع ما كتبته ثم أرسله مرة أخرى.',
  'unknown-association': 'لا توجد جمعية بهذا العنوان، ولم يُسجَّل طلبك. اختر الجمعية من الصفحة الرئيسية.',
  'token-expired':
    'مضى على فتح النموذج أكثر من يوم، ولم يُسجَّل طلبك بعد. ما كتبته باقٍ في هذه الصفحة: راجعه ثم أرسله مرة أخرى.',
  'too-many-amendments': `عدّلت هذا الطلب ${countedInLatin(MOST_AMENDMENTS, countedNouns.time, 'accusative')}، ولم نسجّل تعديلك الأخير. طلبك مسجَّل برقمه كما أرسلته قبل ذلك. إن أردت تغيير شيء فيه فتواصل مع الجمعية واذكر الرقم المرجعي.`,
  'too-large':
    'ما أرسلته أكبر مما نستطيع استقباله، فلم يُسجَّل طلبك ولم نحتفظ بما كتبته. ارجع في متصفحك إلى الصفحة السابقة لتجد ما كتبته، ثم اختصره وأرسله مرة أخرى.',
  invalid: 'لم يُسجَّل طلبك بعد. صحّح الخانات المشار إليها ثم أرسله مرة أخرى.',
  'too-fast': 'وصلنا النموذج أسرع من المعتاد، ولم يُسجَّل طلبك بعد. راجع ما كتبته ثم أرسله مرة أخرى.',
  unstorable:
    'في ما كتبته رموز لا نستطيع حفظها، ولم يُسجَّل طلبك. احذف الرموز غير المعتادة ثم أرسله مرة أخرى، أو تواصل مع الجمعية.',
  unavailable:
    'تعذّر علينا استقبال طلبك الآن، ولم يُسجَّل. ما كتبته باقٍ في هذه الصفحة: أرسله مرة أخرى بعد دقائق.',
  'unknown-outcome':
    'لا نعلم هل وصلنا طلبك، فقد تأخر الجواب. ما كتبته باقٍ في هذه الصفحة: اضغط زر الإرسال مرة أخرى منها، ولن يُسجَّل طلبك مرتين، فالرقم سيكون نفسه. لا تفتح نموذجًا جديدًا.',
};
