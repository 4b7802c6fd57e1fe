/**
 * Words with which names of associations begin and by which nobody looks for one, folded as `foldArabic` does, each with
 * and without its article.
 */
export const generalNameWords: ReadonlySet<string> = new Set(
  [
    'جمعيه',
    'موسسه',
    'مؤسسه',
    'مركز',
    'صندوق',
    'وقف',
    'هيئه',
    'لجنه',
    'جمعيات',
    'خيريه',
    'اهليه',
    'تعاونيه',
    'تنمويه',
    'سعوديه',
    'وطنيه',
  ].flatMap((word) => [word, `ال${word}`]),
);

/** Words before the name of a city that do not tell it from another, folded. */
export const generalCityWords: ReadonlySet<string> = new Set(['مدينه', 'محافظه', 'بمدينه', 'بمحافظه']);

/** The article of a word, and the least number of letters that a word has besides it. */
export const article = { letters: 'ال', least: 2 } as const;

/** Letters under which names stand, in their order. */
export const nameLetters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
