import type { AcceptFaultCode } from '../contracts/accept-request-api.ts';

/** The sentences for a request that was refused: each says that nothing was stored, and what to do. */
export const acceptFaultMessages: Readonly<Record<AcceptFaultCode, string>> = {
  malformed: 'لم نستطع قراءة ما وصلنا، ولم يُسجَّل طلبك. افتح صفحة الطلب من جديد وأرسله منها.',
  'token-forged': 'لم نتعرف على هذا النموذج، ولم يُسجَّل طلبك. راجع ما كتبته ثم أرسله مرة أخرى.',
  'unknown-association': 'لا توجد جمعية بهذا العنوان، ولم يُسجَّل طلبك. اختر الجمعية من الصفحة الرئيسية.',
  'token-expired':
    'مضى على فتح النموذج أكثر من يوم، ولم يُسجَّل طلبك بعد. ما كتبته محفوظ في الصفحة: راجعه ثم أرسله مرة أخرى.',
  'too-large': 'ما أرسلته أكبر مما نستطيع استقباله، ولم يُسجَّل طلبك. اختصر وصف الحاجة ثم أرسله مرة أخرى.',
  invalid: 'لم يُسجَّل طلبك بعد. صحّح الخانات المشار إليها ثم أرسله مرة أخرى.',
  'too-fast': 'وصلنا النموذج أسرع من المعتاد، ولم يُسجَّل طلبك بعد. راجع ما كتبته ثم أرسله مرة أخرى.',
  unavailable: 'تعذّر علينا استقبال طلبك الآن، ولم يُسجَّل. ما كتبته محفوظ في الصفحة: أرسله مرة أخرى بعد دقائق.',
};
