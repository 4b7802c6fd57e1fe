/*
 * Arabic ordinals as documents number their parts with them, from 1 to 99, and the hundreds that follow or lead them.
 * Documents mix the spellings of hamza, taa
 * marbuta and the marks of vowels; `flexible` in `printed-word.ts` matches them all.
 */

/** Numbers a heading by itself: «أولاً: تمهيد». */
const adverbs = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا'];
const masculineUnits = ['حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'];
const feminineUnits = ['حادية', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة'];
const tens = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
/** Tens in the genitive, which documents print as often. */
const tensGenitive = ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'];

/** A word that stands for a number; `words` are parted by one space. */
export interface OrdinalWord {
  readonly words: string;
  readonly value: number;
}

const adjectives = (first: readonly string[], units: readonly string[], ten: string): OrdinalWord[] => [
  ...first.map((word, index) => ({ words: `ال${word}`, value: index + 1 })),
  ...units.map((unit, index) => ({ words: `ال${unit} ${ten}`, value: index + 11 })),
  ...[tens, tensGenitive].flatMap((names) =>
    names.flatMap((name, row) => [
      { words: `ال${name}`, value: (row + 2) * 10 },
      ...units.map((unit, index) => ({ words: `ال${unit} وال${name}`, value: (row + 2) * 10 + index + 1 })),
    ]),
  ),
];

/** Ordinals that number a heading without a noun: «أولاً», «حادي عشر», «حادي وعشرون», «عشرون». */
export const adverbialOrdinals: readonly OrdinalWord[] = [
  ...adverbs.map((words, index) => ({ words, value: index + 1 })),
  ...masculineUnits.map((unit, index) => ({ words: `${unit} عشر`, value: index + 11 })),
  ...tens.flatMap((name, row) => [
    { words: name, value: (row + 2) * 10 },
    ...masculineUnits.map((unit, index) => ({
      words: `${unit} و${name}`,
      value: (row + 2) * 10 + index + 1,
    })),
  ]),
];

/** Ordinals that follow the noun of a division: «المادة الحادية عشرة», «الباب الثاني والعشرون». */
export const adjectivalOrdinals: readonly OrdinalWord[] = [
  ...adjectives(
    ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'],
    masculineUnits,
    'عشر',
  ),
  ...adjectives(
    ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة'],
    feminineUnits,
    'عشرة',
  ),
];

/** Ordinals from 11 to 19 with the gender of their ten mistaken, as documents often print them: «المادة السادسة عشر». */
export const mistakenOrdinals: readonly OrdinalWord[] = [
  ...feminineUnits.map((unit, index) => ({ words: `ال${unit} عشر`, value: index + 11 })),
  ...masculineUnits.map((unit, index) => ({ words: `ال${unit} عشرة`, value: index + 11 })),
];

/** Ordinals that documents write against the grammar: «الواحد والعشرون», «المادة الإحدى عشرة». */
export const looseOrdinals: readonly OrdinalWord[] = [
  { words: 'الإحدى عشرة', value: 11 },
  { words: 'الإحدى عشر', value: 11 },
  { words: 'الأحد عشر', value: 11 },
  { words: 'الاثنا عشر', value: 12 },
  { words: 'الاثني عشر', value: 12 },
  { words: 'الاثنتا عشرة', value: 12 },
  ...[...tens, ...tensGenitive].flatMap((name, row) =>
    ['واحد', 'واحدة', 'إحدى'].map((unit) => ({
      words: `ال${unit} وال${name}`,
      value: ((row % tens.length) + 2) * 10 + 1,
    })),
  ),
];

/** Numbers alone before a heading in other forms than `adverbialOrdinals`: «أحد عشر:», «ثالثاً عشر», «واحداً وعشرين». */
export const looseAdverbials: readonly OrdinalWord[] = [
  { words: 'أحد عشر', value: 11 },
  { words: 'إحدى عشر', value: 11 },
  { words: 'إحدى عشرة', value: 11 },
  { words: 'اثنا عشر', value: 12 },
  { words: 'اثني عشر', value: 12 },
  { words: 'اثنتا عشرة', value: 12 },
  ...['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'].map((unit, index) => ({
    words: `${unit} عشر`,
    value: index + 13,
  })),
  ...masculineUnits.flatMap((unit, index) => [{ words: `${unit}ا عشر`, value: index + 11 }]),
  ...feminineUnits.map((unit, index) => ({ words: `${unit} عشرة`, value: index + 11 })),
  ...tens.flatMap((_, row) => {
    const of = (index: number): number => (row + 2) * 10 + index + 1;
    return [tens[row], tensGenitive[row]].flatMap((name = '') => [
      { words: name, value: (row + 2) * 10 },
      ...masculineUnits.flatMap((unit, index) => [
        { words: `${unit} و${name}`, value: of(index) },
        { words: `${unit}ا و${name}`, value: of(index) },
      ]),
      { words: `واحد و${name}`, value: of(0) },
      { words: `واحدا و${name}`, value: of(0) },
    ]);
  }),
];

/** Hundreds as documents write them: «بعد المائة», «المئتين», «ثلاث مئة». */
export const hundreds: readonly OrdinalWord[] = ['مائة', 'مئة'].flatMap((one) => {
  const dual = one.slice(0, -1);
  return [
    { words: one, value: 100 },
    { words: `${dual}تين`, value: 200 },
    { words: `${dual}تان`, value: 200 },
    ...['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'ثماني', 'تسع'].flatMap((unit, index) => {
      const value = (index < 6 ? index + 3 : index + 2) * 100;
      return [
        { words: `${unit}${one}`, value },
        { words: `${unit} ${one}`, value },
      ];
    }),
  ];
});

/** The first before a hundred, as some write it: «المادة الحادية بعد المائة». */
export const firstBeforeHundred: readonly OrdinalWord[] = [
  { words: 'الحادي', value: 1 },
  { words: 'الحادية', value: 1 },
  { words: 'الواحدة', value: 1 },
  { words: 'الواحد', value: 1 },
];

/** Cardinals behind a hundred: «المادة المائة وواحد», «المائة وخمس عشرة». */
export const cardinalsAfterHundred: readonly OrdinalWord[] = (() => {
  const units = [
    ['واحد', 'واحدة'],
    ['اثنان', 'اثنين', 'اثنتان', 'اثنتين'],
    ...['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map((unit) => [unit, `${unit}ة`]),
  ].map((forms, index) => (index === 7 ? [...forms, 'ثماني', 'ثمانية'] : forms));
  const teens = units.map((forms, index) =>
    index === 0 ? ['أحد', 'إحدى'] : index === 1 ? ['اثنا', 'اثني', 'اثنتا', 'اثنتي'] : forms,
  );
  return [
    ...units.flatMap((forms, index) => forms.map((words) => ({ words, value: index + 1 }))),
    { words: 'عشر', value: 10 },
    { words: 'عشرة', value: 10 },
    ...teens.flatMap((forms, index) =>
      forms.flatMap((unit) => ['عشر', 'عشرة'].map((ten) => ({ words: `${unit} ${ten}`, value: index + 11 }))),
    ),
    ...[tens, tensGenitive].flatMap((names) =>
      names.flatMap((name, row) => [
        { words: name, value: (row + 2) * 10 },
        ...units.flatMap((forms, index) =>
          forms.map((unit) => ({ words: `${unit} و${name}`, value: (row + 2) * 10 + index + 1 })),
        ),
      ]),
    ),
  ];
})();

/** Folded words around a hundred: «الأولى بعد المائة», «المائة والأولى». */
export const after = 'بعد';
export const wordAnd = 'و';
export const definiteArticle = 'ال';

/**
 * Nouns that number the parts of some documents and begin sentences of others: they number a line only before a sign or
 * alone, «المبدأ الأول:», and not in «المرحلة الأولى تبدأ في محرم».
 */
export const looseNouns = [
  'مبحث',
  'مطلب',
  'فرع',
  'مجال',
  'معيار',
  'هدف',
  'مبدأ',
  'قاعدة',
  'سياسة',
  'ضابط',
  'إجراء',
  'مرحلة',
  'خطوة',
  'مستوى',
  'فئة',
  'حالة',
  'شرط',
  'مهمة',
  'التزام',
  'حق',
  'واجب',
  'مخالفة',
  'مؤشر',
  'جزئية',
  'نقطة',
] as const;

/** Nouns of divisions, the widest first: a noun earlier in the list holds those after it. */
export const divisionNouns = [
  'باب',
  'جزء',
  'فصل',
  'قسم',
  'محور',
  'مادة',
  'بند',
  'فقرة',
  'ملحق',
  'مرفق',
  'نموذج',
  ...looseNouns,
] as const;
export type DivisionNoun = (typeof divisionNouns)[number];

/** Nouns of parts behind a text, which letters number, too: «ملحق أ نموذج الإفصاح». */
export const annexNouns: readonly DivisionNoun[] = ['ملحق', 'مرفق', 'نموذج'];

/** Words after a number of a division with which a sentence goes on: «المادة الأولى من النظام» is no heading. */
export const continuations = [
  'من',
  'في',
  'على',
  'إلى',
  'عن',
  'أعلاه',
  'أدناه',
  'و',
  'أو',
  'إذا',
  'التي',
  'الذي',
];

/** Letters that number a list in the order of abjad, «هـ» as it is printed alone. */
export const abjadLetters = [
  'أ',
  'ب',
  'ج',
  'د',
  'هـ',
  'و',
  'ز',
  'ح',
  'ط',
  'ي',
  'ك',
  'ل',
  'م',
  'ن',
  'س',
  'ع',
  'ف',
  'ص',
  'ق',
  'ر',
  'ش',
  'ت',
  'ث',
  'خ',
  'ذ',
  'ض',
  'ظ',
  'غ',
];

/** Letters in the order of the alphabet. */
export const alphabet = [
  ...[
    'أ',
    'ب',
    'ت',
    'ث',
    'ج',
    'ح',
    'خ',
    'د',
    'ذ',
    'ر',
    'ز',
    'س',
    'ش',
    'ص',
    'ض',
    'ط',
    'ظ',
    'ع',
    'غ',
    'ف',
    'ق',
  ],
  ...['ك', 'ل', 'م', 'ن', 'هـ', 'و', 'ي'],
];
