import { randomBytes } from 'node:crypto';

/**
 * Returns the address of a database of its own, named after `purpose`, on the server of `MONGODB_URI`; undefined
 * where none is set.
 */
export const ownDatabase = (purpose: string): URL | undefined => {
  const server = process.env['MONGODB_URI'];
  if (server === undefined || server === '') return undefined;
  const url = new URL(server);
  url.pathname = `/${purpose}_${randomBytes(4).toString('hex')}`;
  return url;
};
