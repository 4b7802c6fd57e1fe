/** Words that every page may need. */
export const common = {
  product: 'ميثاق',
  productLine: 'سجل سياسات الجمعيات وطلبات المستفيدين',
  shareCard: 'النص الساري، وما تغيّر فيه، وما يثبت صحته',
  skip: 'انتقل إلى المحتوى',
  header: 'رأس الصفحة',
  nav: 'أقسام موقع الجمعية',
  platformNav: 'أقسام المنصة',
  footer: 'ذيل الصفحة',
  breadcrumb: 'مسار الصفحة',
  home: 'الرئيسية',
  policies: 'السياسات',
  channels: 'قنوات التواصل',
  /** Names the page of channels in the row of navigation, which has to fit on a phone. */
  channelsShort: 'التواصل',
  tools: 'الأدلة والنماذج',
  request: 'طلب خدمة',
  search: 'البحث',
  absent: 'غير مذكور في الوثيقة',
  feed: 'جديد السياسات',
  reach: 'تواصل مع الجمعية',
  accessibility: 'سهولة الوصول',
} as const;
