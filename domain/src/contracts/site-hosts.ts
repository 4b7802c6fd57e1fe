import { z } from 'zod';

/** A host that the site answers on, and the association that it belongs to, where it belongs to one. */
export interface SiteHost {
  readonly host: string;
  readonly association: string | undefined;
}

/** `policies.rusukh.example=rusukh other.example`: hosts, each with the association whose own it is; blank: none. */
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
