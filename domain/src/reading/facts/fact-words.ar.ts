import { foldArabic } from '../../text/fold.ts';
import { cardinalsAfterHundred } from '../numbering/ordinal-words.ar.ts';

/* Patterns over folded text (`foldArabic`). */

/** Numbers as words, folded: «ثلاثه». */
export const spelledNumbers: ReadonlyMap<string, number> = new Map(
  cardinalsAfterHundred.map(({ words, value }) => [foldArabic(words), value]),
);

/** Words by which facts about a document are found. */
export const factWords = {
  /** Words without which a paragraph of the text tells neither of its approval nor of the day from which it counts. */
  mayTell:
    /مجلس|عموميه|جمعيه عامه|(?:^|\s)و?(?:تسري|يسري|يعمل|تنفذ|نافذه|ساريه|تطبق|يطبق)(?=\s)|اعتم|اقرار|اقرت|قرار\p{L}*\s+رقم/u,
  /** Words that say more of a meeting or a session before its number. */
  ofMeetings:
    'مجلس|المجلس|(?:ال)?ادار(?:ه|ته|تها|تنا)|(?:ال)?امناي?ء?(?:ه|ها)?|(?:ال)?جمعيه|(?:ال)?عموميه|(?:ال)?عامه|غير|(?:ال)?(?:عادي|دوري|سنوي|اعتيادي|انتخابي)ه?|(?:ال)?طار(?:يء|ئ|ئه|يه|ي)|(?:ال)?استثنا(?:ئي|يي)ه?|(?:ال)?منعقده?',
  /** Words that count something else than the approval does: «السجل رقم 5». */
  counted:
    '(?:ال)?(?:سجل|ملف|صفح|ماده|محضر|اجتماع|جلس|دور|حساب|هاتف|جوال|ترخيص|فقر|بند|تاريخ|قرار|يسجل|رقم|عقد|فاتور|نموذج|ملحق)\\p{L}*|[بوفل]?(?:ال)?(?:مقر|مبني|قاعه|شارع|طريق|حي|عماره|فرع)(?!\\p{L})',
  /** Words behind a number by which it counts them: «حضر الاجتماع 5 أعضاء». */
  countedBehind:
    '(?:من\\s+)?(?:ال)?(?:اعضاء|عضوا|ساعات|ساعه|دقائق|دقيقه|ايام|مرات|اشهر|سنوات|بنود|قرارات|توصيات|محاور|موضوعات|ريال)',
  /** Words before a number that has the shape of a day. */
  beforeNumber: /رقم\s*[:：]?\s*\(?\s*$/u,
  /** Words before a day at which something ends or before which it is done. */
  upTo: /(?:^|\s)(?:حتي|قبل|لغايه|الي\s+غايه|الي|ينتهي|تنتهي|خلال|بحلول)\s+(?:تاريخ\s+|يوم\s+(?:\p{L}+\s+)?|في\s+|نهايه\s+)*$/u,
  /** A label of another act right before its day, among labels of the approval: «تاريخ الإعداد: 1/1/1445هـ». */
  ofOtherAct:
    /(?:^|\s)(?:تاريخ|موعد)\s+(?:ال)?(?:اعداد|مراجعه|تحديث|تعديل|طباعه|اصدار|نسخه|نفاذ|سريان|تطبيق|نشر|ترخيص|تاسيس|تسجيل|انتهاء)(?:\s+\p{L}+)?\s*:?\s*$/u,
  /** A sentence that says from which day the document counts, up to this day. */
  comesIntoForce:
    /(?:^|\s)و?(?:تطبق|يطبق)\s(?:احكام\s)?هذ[هاي]\s\p{L}+\s(?:اعتبارا|ابتداء)\s+من\s+(?:تاريخ\s+|يوم\s+(?:\S+\s+)?)?(?:الموافق\s+)?$|(?<!(?:^|\s)(?:لا|لن|لم))(?:^|\s)و?(?:تسري|يسري|يعمل|تنفذ|نافذه|ساريه)\s(?=(?:احكام\s)?(?:ب?هذ[هاي]|بها|به|احكامها)\s)(?:(?:(?!اعتماد|مجلس|نشر|حتي|بعد\s|علي\s|الي\s)[^.؛]){0,60}(?<=\s)من|(?:(?!اعتماد|مجلس|نشر|حتي|بعد\s|الي\s)[^.؛]){0,60}(?<=\s)(?:اعتبارا|ابتداء)\s+من)\s+(?:تاريخ\s+|يوم\s+(?:\S+\s+)?)?(?:الموافق\s+)?$/u,
  /** Words before the day from which the document counts, in a sentence about its approval that does not name it again. */
  comesIntoForceThen:
    /(?<!(?:^|\s)(?:التي|الذي|كان|كانت))(?:^|\s)و?ل?(?:تسري|يسري|(?:يعمل|يبدا\s+(?:ال)?عمل)\s+به(?:ا)?|تنفذ|نافذه|ساريه)\s+(?:المفعول\s+)?(?:من|اعتبارا\s+من|ابتداء\s+من)\s*[:：]?\s*(?:تاريخ\s+|يوم\s+(?:\S+\s+)?)?(?:الموافق\s+)?$/u,
  publishes:
    /(?:و?نشرها|تنشر|يتم\s+نشر\S*)(?:\s+\S+){0,4}\s+(?:ال)?(?:علي\s+)?(?:ال)?موقع(?:\s+الالكتروني)?/u,
  supersedes:
    /(?:وتحل|تحل|يحل|وتلغي|تلغي)\s+(?:\S+\s+){0,4}?(?:محل\s+)?(?:جميع|كل|كافه)\s+(?:ما\s+)?(?:ال)?(?:سياسات|لوائح|سبق\S*)(?:\s+\S+){0,3}/u,
  /** Words that no name of a person holds. */
  noName:
    /جمعيه|مجلس|اداره|توقيع|ختم|تاريخ|اعتماد|سياسه|لائحه|رقم|اسم|(?:^|\s)(?:او|من|في|نائب|نايب|رئيس|امين|مدير|عضو|يعتمد|والله|الموفق)(?:\s|$)|ولي\s+التوفيق/u,
} as const;
