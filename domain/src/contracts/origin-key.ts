/**
 * Header with which the CDN and the site authenticate themselves to the APIs behind the CDN. Whoever comes past the CDN,
 * and so past the firewall, does not have its value.
 */
export const ORIGIN_KEY_HEADER = 'x-origin-key';
