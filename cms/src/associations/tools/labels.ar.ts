import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'أداة', en: 'Tool' },
  plural: { ar: 'الأدوات', en: 'Tools' },
};

export const words = {
  code: fieldLabel(
    'الأداة في السياسة',
    'Tool in the policy',
    'الأداة المذكورة في السياسة لموظف علاقات المستفيدين.',
    'The tool that the policy names.',
  ),
  kind: fieldLabel('نوعها', 'Kind'),
  label: fieldLabel('الاسم الظاهر', 'Label', 'كما ورد في السياسة.', 'As the policy prints it.'),
  audience: fieldLabel(
    'لمن تُتاح',
    'Audience',
    'ما كان للموظفين لا يُعرض ملفه على الزوار.',
    'The file of a staff tool is not offered to visitors.',
  ),
  file: fieldLabel(
    'الملف',
    'File',
    'ملف PDF أو صورة، إن رفعته الجمعية.',
    'A PDF or an image, once uploaded.',
  ),
} as const;

export const toolCodes = {
  'basic-bylaw': { ar: 'اللائحة الأساسية للجمعية', en: 'Basic bylaw' },
  'social-research-guide': { ar: 'دليل خدمات البحث الاجتماعي', en: 'Social research guide' },
  'support-policy-guide': { ar: 'دليل سياسة الدعم للمستفيدين', en: 'Support policy guide' },
  'support-request-form': { ar: 'طلب دعم مستفيد', en: 'Support request form' },
} as const;

export const toolKinds = {
  guide: { ar: 'دليل', en: 'Guide' },
  form: { ar: 'نموذج', en: 'Form' },
  bylaw: { ar: 'لائحة', en: 'Bylaw' },
} as const;

export const audiences = {
  public: { ar: 'للجميع', en: 'Public' },
  staff: { ar: 'للموظفين', en: 'Staff' },
} as const;
