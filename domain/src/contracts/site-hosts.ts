import { z } from 'zod';

/** A host that the site answers on, and the association it belongs to, if any. */
export interface SiteHost {
  readonly host: string;
  readonly association: string | undefined;
}

/**
 * Parses `policies.rusukh.example=rusukh other.example`: hosts, each with the association that owns it, if any. A
 * blank text has none.
 */
export const siteHosts = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/u).filter((word) => word !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^[a-z0-9.-]+(?::\d+)?(?:=[a-z][a-z0-9-]*)?$/u,
          'must be hosts, each with «=association» or without',
        )
        .transform((word): SiteHost => {
          const [host = '', association] = word.split('=');
          return { host, association };
        }),
    ),
  );
