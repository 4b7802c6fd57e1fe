/** Rows of a page of a long list. */
export const ROWS_OF_PAGE = 100;

/** Returns the path of a page of a list by its number, from 1. */
export type PagePath = (page: number) => string;

/** Returns the path of a page of the list at `path`, which ends in a slash and is the first page. */
export const pagedPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}${String(page)}/`;

/**
 * Returns the number of a page, from 1. A first page has no number in its address, and a number is written in one way;
 * undefined for any other part.
 */
export const pageInPath = (part: string | undefined): number | undefined => {
  if (part === undefined) return 1;
  return /^(?:[2-9]|[1-9]\d{1,3})$/u.test(part) ? Number(part) : undefined;
};
