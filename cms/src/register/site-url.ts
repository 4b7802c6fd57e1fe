import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const custom = z.object({ siteUrl: z.url() });

/** Origin of the public site, without a slash at its end, as `cmsConfig` keeps it. */
export const siteUrlOf = (req: PayloadRequest): string => custom.parse(req.payload.config.custom).siteUrl;
