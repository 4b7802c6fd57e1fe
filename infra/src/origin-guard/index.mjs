import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text) => createHash('sha256').update(text).digest();
const expected = digest(process.env.ORIGIN_KEY);

/** Lets in what the CDN passed on, and nobody who found the API's own address. Plain JavaScript: it is not built. */
export const handler = async (event) => ({
  isAuthorized: timingSafeEqual(digest(event.headers?.['x-origin-key'] ?? ''), expected),
});
