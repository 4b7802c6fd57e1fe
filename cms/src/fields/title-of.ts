import type { TextField } from 'payload';

/**
 * What a record without a name of its own is called: a field of the record that it is about, `version.title`. It is
 * read and searched like a field and stored nowhere; the form shows that other record and not its title again.
 */
export const titleOf = (path: `${string}.${string}`): TextField & { name: 'title' } => ({
  name: 'title',
  type: 'text',
  virtual: path,
  admin: { hidden: true },
});
