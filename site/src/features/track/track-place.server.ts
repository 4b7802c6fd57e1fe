import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { AstroGlobal } from 'astro';
import { register, siteUrl } from '../../services.server.ts';
import { trackCookies, trackPath } from './cookies.server.ts';

/**
 * Returns the tracking page that was asked for: that of an association, or `/track/`, whose address names none. Both are the
 * same pages (`astro.config.ts`); on the second nothing of an association is read or shown around a request.
 */
export const trackPlace = async ({
  params,
  cookies,
}: Pick<AstroGlobal, 'params' | 'cookies'>): Promise<{
  readonly association: string | undefined;
  readonly profile: AssociationProfile | undefined;
  /** Address of the tracking page, with a slash at its end. */
  readonly base: string;
  readonly cookies: ReturnType<typeof trackCookies>;
}> => {
  const association = params['association'];
  return {
    association,
    profile: association === undefined ? undefined : (await register.association(association)).profile,
    base: trackPath(association),
    cookies: trackCookies(cookies, association, siteUrl.protocol === 'https:'),
  };
};
