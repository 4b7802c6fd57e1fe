import { cityPath } from '@mithaq/domain/sector/name-order';

/** Last part of the address of associations that name no city; no city is written in Latin letters alone. */
const NO_CITY = 'none';

/** Rows of a page of the lists. */
export const ROWS_OF_PAGE = 100;

/** Returns the path of a page of a list by its number, from 1. */
export type PagePath = (page: number) => string;

export const sectorPath = '/associations/';

const paged = (path: string, page: number): string => (page === 1 ? path : `${path}${String(page)}/`);

/** Path of a page of the associations whose names stand under a letter; `page` counts from 1. */
export const letterPath = (letter: string, page = 1): string =>
  paged(`${sectorPath}letter/${encodeURIComponent(letter)}/`, page);

/** Path of a page of a city's associations; the empty name stands for those that name none. */
export const cityPagePath = (city: string, page = 1): string =>
  paged(`${sectorPath}city/${encodeURIComponent(city === '' ? NO_CITY : cityPath(city))}/`, page);

/** Returns the city that a part of an address names; empty for the associations that name none. */
export const cityInPath = (part: string): string => (part === NO_CITY ? '' : part);

/**
 * Returns the number of a page, from 1. A first page has no number in its address, and a number is written in one way;
 * undefined for any other part.
 */
export const pageInPath = (part: string | undefined): number | undefined => {
  if (part === undefined) return 1;
  return /^(?:[2-9]|[1-9]\d{1,3})$/u.test(part) ? Number(part) : undefined;
};
