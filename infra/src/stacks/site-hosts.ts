import type { Stage } from '../config/stage.ts';

/** Returns every public host, with the association that it belongs to. */
export const siteHosts = ({ config: { site } }: Stage): string => {
  const owners = new Map(Object.entries(site.associations).map(([association, host]) => [host, association]));
  return site.hosts
    .map((host) => {
      const owner = owners.get(host);
      return owner === undefined ? host : `${host}=${owner}`;
    })
    .join(' ');
};
