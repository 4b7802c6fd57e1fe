export const brand = {
  name: 'ميثاق',
  line: 'سجل السياسات ومكتب الطلبات للجمعيات الأهلية',
} as const;
