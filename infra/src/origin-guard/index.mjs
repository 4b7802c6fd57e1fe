import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text) => createHash('sha256').update(text).digest();
const expected = digest(process.env.ORIGIN_KEY);

/**
 * Admits a request that the CDN passed on, and none that found the API's own address. Plain JavaScript, because this
 * file is not built.
 */
export const handler = async (event) => ({
  isAuthorized: timingSafeEqual(digest(event.headers?.['x-origin-key'] ?? ''), expected),
});
