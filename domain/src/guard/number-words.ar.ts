import { foldArabic } from '../text/fold.ts';

const forms: readonly (readonly [number, string])[] = [
  [1, 'واحد واحدة'],
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي'],
  [3, 'ثلاثة ثلاث'],
  [4, 'أربعة أربع'],
  [5, 'خمسة خمس'],
  [6, 'ستة ست'],
  [7, 'سبعة سبع'],
  [8, 'ثمانية ثماني ثمان'],
  [9, 'تسعة تسع'],
  [10, 'عشرة عشر'],
  [11, 'أحد إحدى'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مئة مائة'],
  [200, 'مئتان مئتين مائتان مائتين'],
];

const values: ReadonlyMap<string, number> = new Map(
  forms.flatMap(([value, words]) => words.split(' ').map((word) => [foldArabic(word), value] as const)),
);

const ten = new Set(['عشرة', 'عشر'].map(foldArabic));

/** «خمسة عشر», «أحد عشر»: a unit and ten. */
const teen = (unit: string, next: string | undefined): number | undefined => {
  const value = values.get(unit);
  if (next === undefined || !ten.has(next) || value === undefined) return undefined;
  if (value === 11) return 11;
  return value < 10 ? value + 10 : undefined;
};

/** Whether a word begins with «و» and is a number without it: such a word continues a number before it. */
export const continuesNumber = (word: string): boolean => word.startsWith('و') && values.has(word.slice(1));

/**
 * Returns the number that folded words say, 1 to 299: «خمسة عشر», «مئة وخمسة وعشرين». Undefined where they say none.
 */
export const numberOfWords = (words: readonly string[]): number | undefined => {
  let sum = 0;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const bare = place > 0 && continuesNumber(word) ? word.slice(1) : word;
    if (place > 0 && bare === word) return undefined;
    const together = teen(bare, words[place + 1]);
    const value = together ?? values.get(bare);
    if (value === undefined || (together === undefined && value === 11)) return undefined;
    if (together !== undefined) place += 1;
    sum += value;
  }
  return words.length === 0 ? undefined : sum;
};
