/**
 * Returns a function that makes a thing when it is first asked for, and gives the same one from then on. The objects of
 * `Intl` are made so: the first one of a calendar or of a kind reads tables that take longer than the rest of a function's
 * start, and most processes never need it.
 */
export const madeOnce = <Thing>(make: () => Thing): (() => Thing) => {
  let made: { readonly thing: Thing } | undefined;
  return () => (made ??= { thing: make() }).thing;
};
