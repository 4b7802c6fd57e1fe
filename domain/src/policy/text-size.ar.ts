import { MOST_CLAUSES, type TextSizeGap } from './text-size.ts';

/** Says why a text is too large, and what to do. */
export const textSizeMessage = (gap: TextSizeGap): string =>
  gap === 'text.too-long'
    ? 'نص الإصدار أطول من الحد، وهو مليون بايت، أي نحو نصف مليون حرف. انقل الملاحق إلى ملفات في الأدوات، أو قسّم الوثيقة إلى أكثر من سياسة.'
    : `بنود الإصدار أكثر من الحد، وهو ${String(MOST_CLAUSES)} بند مع عناوين الأقسام. ادمج البنود القصيرة، أو قسّم الوثيقة إلى أكثر من سياسة.`;
