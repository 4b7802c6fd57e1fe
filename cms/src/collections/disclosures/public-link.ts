import { z } from 'zod';

/** An address that a browser opens: nothing but http and https, so that a link never runs a script. */
export const publicLink = z.url({ protocol: /^https?$/u, hostname: z.regexes.domain }).max(500);
