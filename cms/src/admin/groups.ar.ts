/** Headings of the side menu. */
export const groups = {
  policies: { ar: 'السياسات', en: 'Policies' },
  requests: { ar: 'طلبات المستفيدين', en: 'Requests' },
  association: { ar: 'بيانات الجمعية', en: 'Association' },
  platform: { ar: 'إدارة المنصة', en: 'Platform' },
} as const;
