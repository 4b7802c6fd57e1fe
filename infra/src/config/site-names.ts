interface Site {
  readonly hosts: readonly string[];
  readonly associations: Readonly<Record<string, string>>;
  readonly tenants: boolean;
}

/** A host of an association that is a tenant of the CDN. */
export interface Tenant {
  readonly association: string;
  readonly host: string;
}

/** Returns the hosts of associations that are tenants of the CDN, each with a certificate of its own. */
export const tenantsOf = ({ associations, tenants }: Site): readonly Tenant[] =>
  tenants ? Object.entries(associations).map(([association, host]) => ({ association, host })) : [];

/** Returns the public hosts on the one certificate of the stage: all that are no tenants. */
export const sharedHosts = (site: Site): readonly string[] => {
  const apart = new Set(tenantsOf(site).map(({ host }) => host));
  return site.hosts.filter((host) => !apart.has(host));
};
