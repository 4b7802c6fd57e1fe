/** Labels of the ways to reach an association. */
export const contact = {
  licence: 'رقم الترخيص',
  address: 'العنوان',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  reach: 'بيانات التواصل',
  none: 'لم تُضِف الجمعية بيانات التواصل بعد',
} as const;
