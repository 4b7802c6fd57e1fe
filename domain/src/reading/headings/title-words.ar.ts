/* Words of titles, over folded text. */

/** The beginning of a heading that is the title of a policy: its kind, and words that say which. */
export const titleOfPolicy = /^(?:سياسه|لائحه|ميثاق|اليه)\s+\p{L}{3}/u;

/** A title of a page of many documents, or of none: «السياسات والإجراءات», «اللوائح و السياسات», «سياسات الجمعية». */
export const titleOfMany =
  /^(?:(?:و\s*)?(?:ال)?(?:سياسات|لوائح|انظمه|اجراءات|ادله|حوكمه|نماذج|قواعد|داخليه|اداريه|معتمده|جمعيه|موسسه|مؤسسه)(?:\s+|$))+$/u;

/** Words that some titles put between their kind and their subject: «سياسة وإجراءات الإبلاغ عن المخالفات». */
export const kindsInTitle = '(?:\\s+و?\\s?(?:ال)?(?:اجراءات|قواعد|ضوابط|اليات|اليه))?';

/** Words that begin with a waw of their own, which joins them to no line above: «ولاية», «وزارة». */
export const ownWaw = /^(?:ولايه|وزاره|وكاله|وحده|وقف|وثيقه|وفق|ورقه|وصف|وادي|واجب|وظيف|واحه)/u;
