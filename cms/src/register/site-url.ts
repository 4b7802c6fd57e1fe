import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const custom = z.object({
  siteUrl: z.url(),
  siteHosts: z.array(z.object({ host: z.string(), association: z.string().optional() })),
});

/**
 * Returns the origin at which people read an association's publications, without a slash at its end: its own host
 * where it has one, as its pages name it.
 */
export const siteUrlOf = (req: PayloadRequest, association: string): string => {
  const { siteUrl, siteHosts } = custom.parse(req.payload.config.custom);
  const own = siteHosts.find((host) => host.association === association);
  return own === undefined ? siteUrl : `${new URL(siteUrl).protocol}//${own.host}`;
};
