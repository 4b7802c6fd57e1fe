import type { SiteHost } from '@mithaq/domain/contracts/site-hosts';

/** The addresses at which people reach the site. All serve the same pages, and each accepts forms. */
export interface SiteAddresses {
  /** The platform's own address. */
  readonly platform: URL;
  /** Returns the address of an association's pages: its own host where it has one. */
  of(association: string | undefined): URL;
  /** Returns the address that a browser names as `Origin`, where it is one of ours. */
  withOrigin(origin: string | null): URL | undefined;
  /** Returns the association that owns this host, given as `Host` has it. */
  associationAt(host: string | undefined): string | undefined;
}

export const siteAddresses = (platform: URL, hosts: readonly SiteHost[]): SiteAddresses => {
  const addressOf = (host: string): URL => new URL(`${platform.protocol}//${host}`);
  const all = [platform, ...hosts.map(({ host }) => addressOf(host))];
  const byOrigin = new Map(all.map((address) => [address.origin, address]));
  const own = hosts.flatMap(({ host, association }) =>
    association === undefined ? [] : [{ host, association }],
  );
  const byAssociation = new Map(own.map(({ host, association }) => [association, addressOf(host)]));
  const byHost = new Map(own.map(({ host, association }) => [host, association]));
  return {
    platform,
    of: (association) => byAssociation.get(association ?? '') ?? platform,
    withOrigin: (origin) => byOrigin.get(origin ?? ''),
    associationAt: (host) => byHost.get(host?.toLowerCase() ?? ''),
  };
};
