import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'سياسة', en: 'Policy' },
  plural: { ar: 'السياسات', en: 'Policies' },
};

export const words = {
  title: fieldLabel(
    'العنوان',
    'Title',
    'اسم السياسة بين سياسات الجمعية. العنوان المطبوع في كل إصدار يُكتب مع إصداره.',
    'The name among the association’s policies; each version keeps its own printed title.',
  ),
  slug: fieldLabel(
    'المعرّف في الرابط',
    'Slug',
    'أحرف لاتينية صغيرة، مثل beneficiary-relations. تصحّحه متى شئت حتى يُسجَّل اعتماد إصدار من السياسة، ثم لا يتغيّر.',
    'Small Latin letters, for example beneficiary-relations. It may be corrected until the approval of a version is recorded.',
  ),
  documentType: fieldLabel('نوع الوثيقة', 'Kind of document'),
  catalogueEntry: fieldLabel(
    'ما تقابله في قائمة الجهة المشرفة',
    'Entry of the regulator’s catalogue',
    'اختر من القائمة ما تفي به هذه السياسة. إن تركته فارغًا عرفناه من العنوان إن طابق أحد العناوين المعروفة.',
    'What this policy fulfils. Left empty, it is known by its title where that is a known one.',
  ),
} as const;

export const documentTypes = {
  policy: { ar: 'سياسة', en: 'Policy' },
  bylaw: { ar: 'لائحة', en: 'Bylaw' },
  mechanism: { ar: 'آلية', en: 'Mechanism' },
  guide: { ar: 'دليل', en: 'Guide' },
} as const;

export const messages = {
  slug: 'اكتب المعرّف بأحرف لاتينية صغيرة وأرقام وشرطات، مبتدئًا بحرف.',
  slugFixed: (slug: string): string =>
    `لا يتغيّر المعرّف بعد أن سُجّل اعتماد إصدار من السياسة، لأنه جزء من روابطها. أعده كما كان: ${slug}`,
  hasVersions: 'لا تُحذف السياسة ولها إصدارات. إن لم يُنشر منها شيء فاحذف مسوداتها أولًا.',
} as const;
