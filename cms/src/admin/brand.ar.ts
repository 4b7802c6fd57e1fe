export const brand = {
  name: 'ميثاق',
  line: 'سجل السياسات ومكتب الطلبات للجمعيات الأهلية',
} as const;

export const logInHelp = {
  ar: 'نسيت كلمة المرور؟ اطلب من مدير المنصة أن يعيّن لك كلمة جديدة.',
  en: 'Forgot your password? Ask the administrator of the platform for a new one.',
} as const;
