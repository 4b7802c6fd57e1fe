export const brand = {
  name: 'ميثاق',
  line: 'سجل السياسات ومكتب الطلبات للجمعيات الأهلية',
} as const;

export const logInHelp = {
  ar: 'لم يصلك رابط كلمة المرور أو الدعوة؟ راجع مدير المنصة.',
  en: 'No link or invitation in your e-mail? Ask the administrator of the platform.',
} as const;
