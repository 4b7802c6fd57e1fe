interface SiteNames {
  readonly hosts: readonly string[];
  readonly associations: Readonly<Record<string, string>>;
}

/** Returns every public host, with the association that it belongs to, as servers read it in `SITE_HOSTS`. */
export const hostList = ({ hosts, associations }: SiteNames): string => {
  const owners = new Map(Object.entries(associations).map(([association, host]) => [host, association]));
  return hosts
    .map((host) => {
      const owner = owners.get(host);
      return owner === undefined ? host : `${host}=${owner}`;
    })
    .join(' ');
};
