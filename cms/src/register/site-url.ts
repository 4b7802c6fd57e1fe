import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const custom = z.object({
  siteUrl: z.url(),
  siteHosts: z.array(z.object({ host: z.string(), association: z.string().optional() })),
});

/**
 * Origin at which people read what an association published, without a slash at its end: on its own host where it
 * has one, as its pages say themselves.
 */
export const siteUrlOf = (req: PayloadRequest, association: string): string => {
  const { siteUrl, siteHosts } = custom.parse(req.payload.config.custom);
  const own = siteHosts.find((host) => host.association === association);
  return own === undefined ? siteUrl : `${new URL(siteUrl).protocol}//${own.host}`;
};
