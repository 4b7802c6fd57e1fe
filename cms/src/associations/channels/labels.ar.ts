import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'قناة', en: 'Channel' },
  plural: { ar: 'القنوات', en: 'Channels' },
};

export const words = {
  code: fieldLabel(
    'القناة في السياسة',
    'Channel in the policy',
    'القناة المذكورة في السياسة التي تصل إلى الجمعية بها.',
    'The channel of the policy that this contact serves.',
  ),
  label: fieldLabel('الاسم الظاهر', 'Label', 'كما ورد في السياسة.', 'As the policy prints it.'),
  contact: fieldLabel(
    'وسيلة الوصول',
    'Contact',
    'رقم أو عنوان أو حساب أو رابط. اتركه فارغًا إن لم يكن معلومًا؛ لا يظهر للزائر إلا ما كتبته.',
    'A number, address, account or link. Leave it empty if unknown.',
  ),
  hours: fieldLabel('أوقات العمل', 'Hours'),
} as const;

export const channelCodes = {
  interview: { ar: 'المقابلة', en: 'Interview' },
  phone: { ar: 'الاتصالات الهاتفية', en: 'Phone' },
  'social-media': { ar: 'وسائل التواصل الاجتماعي', en: 'Social media' },
  letter: { ar: 'الخطابات', en: 'Letters' },
  'assistance-service': { ar: 'خدمات طلب المساعدة', en: 'Assistance service' },
  volunteering: { ar: 'خدمة التطوع', en: 'Volunteering' },
  website: { ar: 'الموقع الإلكتروني', en: 'Website' },
  'branch-delegate': { ar: 'مناديب المكاتب الفرعية', en: 'Branch delegates' },
} as const;
