/** A counted noun: the words for one and for two, and the noun as it stands behind 3 to 10 and behind 11 and more. */
export interface CountedForms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
}

/** Arabic counts one, two, three to ten, and from eleven on each in a form of its own. */
export const counted = (count: number, numeral: string, forms: CountedForms): string => {
  if (count === 1) return forms.one;
  if (count === 2) return forms.two;
  const few = count % 100 >= 3 && count % 100 <= 10;
  return `${numeral} ${few ? forms.few : forms.many}`;
};
