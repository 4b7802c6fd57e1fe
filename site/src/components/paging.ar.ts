/** Words of lists that are too long for one page. */
export const pagingWords = {
  places: (first: string, last: string, count: string) => `من ${first} إلى ${last}، والمجموع ${count}`,
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  pages: 'صفحات القائمة',
} as const;
