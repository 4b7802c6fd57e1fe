import { z } from 'zod';

/**
 * Address that a browser opens. The schema accepts only http and https, because a link with another scheme may run a
 * script.
 */
export const publicLink = z.url({ protocol: /^https?$/u, hostname: z.regexes.domain }).max(500);
