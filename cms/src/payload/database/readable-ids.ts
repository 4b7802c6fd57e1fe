import type { Payload } from 'payload';

/** An id of MongoDB: twelve bytes in hexadecimal. */
const objectId = /^[0-9a-f]{24}$/iu;

/**
 * Returns the ids that the database can look up. MongoDB answers a list with an id of another form with an error, so that
 * one such id in a stored draft would shut the whole draft; the embedded database finds no row for it.
 */
export const readableIds = ({ db }: Pick<Payload, 'db'>, ids: readonly string[]): string[] =>
  db.name === 'mongoose' ? ids.filter((id) => objectId.test(id)) : [...ids];
