/* Words as `foldArabic` leaves them. */

/** Associations call the same thing by different kinds: «سياسة إدارة المتطوعين», «آلية إدارة المتطوعين». */
export const kindWords = ['سياسه', 'السياسه', 'لائحه', 'اليه', 'دليل', 'نظام', 'سياسات'];

/** The end of a title that names its association: «… مع المستفيدين لجمعية المكتبات المهنية». */
export const nameOfAssociation = / (?:ل|ب|في |لدي )(?:ال)?جمعيه(?: .*)?$/u;
