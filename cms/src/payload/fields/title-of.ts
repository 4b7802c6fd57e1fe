import type { TextField } from 'payload';

/**
 * Title of a record without a name of its own, read from a field of a related record, for example `version.title`.
 * The title is read and searched like a field and stored nowhere; the form shows the related record and not the title
 * again.
 */
export const titleOf = (path: `${string}.${string}`): TextField & { name: 'title' } => ({
  name: 'title',
  type: 'text',
  virtual: path,
  admin: { hidden: true },
});
