import { textDepth } from '../contracts/policy-text.ts';
import { MOST_CLAUSES, MOST_TABLES, type TextSizeGap } from './text-size.ts';

const messages: Readonly<Record<TextSizeGap, string>> = {
  'text.too-long':
    'نص الإصدار أطول من الحد، وهو مليون بايت، أي نحو نصف مليون حرف. انقل الملاحق إلى ملفات في الأدوات، أو قسّم الوثيقة إلى أكثر من سياسة.',
  'text.too-many-clauses': `بنود الإصدار أكثر من الحد، وهو ${String(MOST_CLAUSES)} بند مع العناوين وصفوف الجداول. ادمج البنود القصيرة، أو قسّم الوثيقة إلى أكثر من سياسة.`,
  'text.too-many-tables': `جداول الإصدار أكثر من الحد، وهو ${String(MOST_TABLES)} جدول. ادمج الجداول المتشابهة، أو قسّم الوثيقة إلى أكثر من سياسة.`,
  'text.too-deep': `في النص تفريع أعمق من الحد: ${String(textDepth.divisions)} مستويات للأبواب والفصول والمواد، و${String(textDepth.items)} مستويات للبنود. ارفع البنود العميقة مستوى واحدًا.`,
};

/** Says why a text is too large, and what to do. */
export const textSizeMessage = (gap: TextSizeGap): string => messages[gap];
