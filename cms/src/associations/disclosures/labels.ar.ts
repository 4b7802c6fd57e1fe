import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'إفصاح', en: 'Disclosure' },
  plural: { ar: 'الإفصاحات', en: 'Disclosures' },
};

export const words = {
  entry: fieldLabel('ما يفي به من قائمة الجهة المشرفة', 'Entry of the regulator’s catalogue'),
  title: fieldLabel(
    'العنوان',
    'Title',
    'كما نُشر، مع السنة إن كان سنويًا، مثل: القوائم المالية المدققة لعام 2025.',
    'As published, with the year where it is yearly.',
  ),
  link: fieldLabel(
    'أين نُشر؟',
    'Where it is published',
    'رابط الصفحة أو الملف الذي يقرؤه الجمهور.',
    'Address of the page or file that the public reads.',
  ),
  publishedOn: fieldLabel('تاريخ النشر', 'Published on'),
  renewBy: fieldLabel(
    'يُحدَّث قبل نهاية يوم',
    'To be renewed by',
    'آخر يوم يكفي فيه هذا الإفصاح. اتركه فارغًا إن لم يكن له موعد تحديث.',
    'The last day on which it still counts. Leave it empty where it does not grow old.',
  ),
} as const;

export const messages = {
  publishedOn: 'تاريخ النشر لم يأتِ بعد. اكتب اليوم الذي نُشر فيه الإفصاح.',
  renewBy: 'يوم التحديث يأتي بعد تاريخ النشر.',
} as const;
