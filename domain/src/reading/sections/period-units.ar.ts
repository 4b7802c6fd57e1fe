/** Days of the words that measure a period; words as `foldArabic` leaves them. A dual says its number itself. */
export const periodUnits: ReadonlyMap<string, number> = new Map([
  ['يوم', 1],
  ['يوما', 1],
  ['ايام', 1],
  ['يومين', 2],
  ['اسبوع', 7],
  ['اسبوعا', 7],
  ['اسابيع', 7],
  ['اسبوعين', 14],
  ['شهر', 30],
  ['شهرا', 30],
  ['اشهر', 30],
  ['شهرين', 60],
]);
