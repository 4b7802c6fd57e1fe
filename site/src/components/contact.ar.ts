/** Labels of the ways to reach an association. */
export const contact = {
  licence: 'رقم الترخيص',
  supervisingBody: 'الجهة المشرفة',
  city: 'المدينة',
  address: 'العنوان',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  accounts: 'الحسابات الرسمية',
  licensed: (number: string) => `ترخيص رقم ${number}`,
  supervisedBy: (body: string) => `بإشراف ${body}`,
  reach: 'بيانات التواصل',
  none: 'لم تُضِف الجمعية بيانات التواصل بعد',
} as const;
