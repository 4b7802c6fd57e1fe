/* Patterns over folded text (`foldArabic`). */

/** Words of an approval of the document itself. */
export const factWords = {
  approves: /اعتمد|اعتماد|معتمد|اقر(?:ت|ار|ه|ها)?(?:\s|$)|اقرار|موافقه|وافق|صدر|صادق/u,
  board: /مجلس\s+(?:ال)?اداره|المجلس/u,
  numbers: /(?:قرار|اجتماع|جلس[هت]|دور[هت])/u,
  /** Bodies whose resolutions a policy quotes. */
  others:
    /الوزراء|وزير|وزاري|وزاره|ملكي|المرسوم|الصادر(?:ه)?\s+ب|نظام\s+الجمعيات|المركز\s+الوطني|الهيئه|البنك\s+المركزي|مجلس\s+الشوري/u,
  /** Words before a number that has the shape of a day. */
  beforeNumber: /رقم\s*[:：]?\s*\(?\s*$/u,
  /** A meeting or a resolution that is still to come says nothing of this approval. */
  toCome: /^(?:و|ف|س)*(?:يعقد|تعقد|ينعقد|يجتمع|تجتمع|يصدر|تصدر)(?=\s)/u,
  /** Words of a sentence that says from which day the document counts, and such a sentence up to its day. */
  force: /(?:^|\s)و?(?:تسري|يسري|يعمل|تنفذ|نافذه|ساريه)(?=\s)/u,
  comesIntoForce:
    /(?:^|\s)و?(?:تسري|يسري|يعمل|تنفذ|نافذه|ساريه)\s(?=(?:احكام\s)?(?:ب?هذ[هاي]|بها|به|احكامها)\s)(?:(?!اعتماد|مجلس|نشر|حتي|الي\s)[^.؛]){0,60}(?<=\s)(?:من|اعتبارا\s+من|ابتداء\s+من)\s+(?:تاريخ\s+|يوم\s+(?:\S+\s+)?)?$/u,
  publishes:
    /(?:و?نشرها|تنشر|يتم\s+نشر\S*)(?:\s+\S+){0,4}\s+(?:ال)?(?:علي\s+)?(?:ال)?موقع(?:\s+الالكتروني)?/u,
  supersedes:
    /(?:وتحل|تحل|يحل|وتلغي|تلغي)\s+(?:\S+\s+){0,4}?(?:محل\s+)?(?:جميع|كل|كافه)\s+(?:ما\s+)?(?:ال)?(?:سياسات|لوائح|سبق\S*)(?:\s+\S+){0,3}/u,
  /** Words that no name of a person holds. */
  noName: /جمعيه|مجلس|اداره|توقيع|ختم|تاريخ|اعتماد|سياسه|لائحه|رقم|اسم/u,
} as const;
