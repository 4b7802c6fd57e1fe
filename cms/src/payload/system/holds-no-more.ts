import { endsThatHold } from '@mithaq/domain/calendar/still-holds';
import type { Where } from 'payload';

/**
 * Returns the condition that rows meet which wait for nothing: their `field` is empty, or it is the end of a span that
 * holds no more at `now`. The span lasts `mostSeconds` at most, so that an end which is further away was written by a
 * clock that was ahead. `now` in milliseconds since 1970.
 */
export const holdsNoMore = (field: string, mostSeconds: number, now: number): Where => {
  const { after, atLatest } = endsThatHold(mostSeconds * 1000, now);
  return {
    or: [
      { [field]: { exists: false } },
      { [field]: { less_than_equal: new Date(after).toISOString() } },
      { [field]: { greater_than: new Date(atLatest).toISOString() } },
    ],
  };
};
