/** A counted noun: the words for one and for two, and the noun's form after 3 to 10 and after 11 and more. */
export interface CountedForms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

/** Counts in Arabic, where one, two, three to ten, and eleven and more each have a form of their own. */
export const counted = (count: number, numeral: string, forms: CountedForms): string => {
  if (count === 1) return forms.one;
  if (count === 2) return forms.two;
  const few = count % 100 >= 3 && count % 100 <= 10;
  return `${numeral} ${few ? forms.few : forms.many}`;
};
