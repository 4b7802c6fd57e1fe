/* Words as `foldArabic` leaves them. */

/** «لا تقل عن», «لا يقل عن», «لا تنقص عن», one word after the other. */
export const floorWords: readonly (readonly string[])[] = [['لا'], ['تقل', 'يقل', 'تنقص', 'ينقص'], ['عن']];

/** Words that measure time. */
export const unitsOfTime = [
  ['ساعه', 'ساعات', 'ساعتين'],
  ['يوم', 'يوما', 'يومين', 'ايام'],
  ['اسبوع', 'اسبوعا', 'اسبوعين', 'اسابيع'],
  ['شهر', 'شهرا', 'شهرين', 'اشهر', 'شهور'],
  ['سنه', 'سنتين', 'سنوات', 'سنين', 'عام', 'عاما', 'عامين', 'اعوام'],
].flat();

/** A ceiling in the same clause: «ولا تزيد على», «بحد أقصى». */
export const ceilingOfPeriod = /لا [تي](?:زيد|تجاوز|تعدي)|حد اقصي|حد اعلي|علي الاكثر/u;
