import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'اطلاع على طلب', en: 'Request opening' },
  plural: { ar: 'سجل الاطلاع على الطلبات', en: 'Request openings' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  kind: fieldLabel('كيف اطُّلع عليه', 'How'),
  request: fieldLabel('الطلب', 'Request'),
  count: fieldLabel(
    'عدد الطلبات',
    'Number of requests',
    'واحد لطلب فُتح، وعدد ما عُرض في القائمة أو أُخذ في جدول.',
    'One for a request that was opened; the number of those in a list or in a table that was taken.',
  ),
  period: fieldLabel('مدة الجدول', 'Period of the table'),
} as const;

export const kinds = {
  opened: { ar: 'فتح طلبًا', en: 'Opened one' },
  paper: { ar: 'فتح مستندًا', en: 'Opened a paper' },
  listed: { ar: 'عرض قائمة', en: 'Saw a list' },
  'rows-taken': { ar: 'نزّل جدول طلبات', en: 'Downloaded a table of requests' },
  'figures-taken': { ar: 'نزّل أرقام الطلبات', en: 'Downloaded figures' },
} as const;
