import { cityPath } from '@mithaq/domain/sector/name-order';
import { pagedPath } from '../../components/paging.ts';

/** Last part of the address of associations that name no city; no city is written in Latin letters alone. */
const NO_CITY = 'none';

export const sectorPath = '/associations/';

/** Path of a page of the associations whose names stand under a letter; `page` counts from 1. */
export const letterPath = (letter: string, page = 1): string =>
  pagedPath(`${sectorPath}letter/${encodeURIComponent(letter)}/`, page);

/** Path of a page of a city's associations; the empty name stands for those that name none. */
export const cityPagePath = (city: string, page = 1): string =>
  pagedPath(`${sectorPath}city/${encodeURIComponent(city === '' ? NO_CITY : cityPath(city))}/`, page);

/** Returns the city that a part of an address names; empty for the associations that name none. */
export const cityInPath = (part: string): string => (part === NO_CITY ? '' : part);
