import type { PublicAssociationList, PublicAssociationPart } from '@mithaq/domain/contracts/public-sector';
import { SECTOR_BLOCK } from '@mithaq/domain/contracts/sector';
import { associationListSchemaAddress, associationPartSchemaAddress } from '../machine/public-schemas.ts';
import { sectorPath } from './sector-paths.ts';
import type { Sector } from './sector-lists.server.ts';

const partsOf = ({ associations }: Pick<Sector, 'associations'>): number =>
  Math.ceil(associations / SECTOR_BLOCK);

/** Returns the list of associations: their number, and the addresses of its parts. */
export const associationListJson = (
  sector: Pick<Sector, 'associations' | 'policies' | 'counted'>,
  siteUrl: URL,
): PublicAssociationList => ({
  $schema: associationListSchemaAddress(siteUrl),
  associations: sector.associations,
  policies: sector.counted ? sector.policies : null,
  parts: Array.from(
    { length: partsOf(sector) },
    (_, place) => new URL(`${sectorPath}${String(place + 1)}.json`, siteUrl).href,
  ),
});

/**
 * Returns a part of the list; `part` counts from 1. Undefined for a part that does not exist. `siteUrlOf` gives the
 * address of an association's pages.
 */
export const associationPartJson = async (
  sector: Pick<Sector, 'associations' | 'rows'>,
  part: number,
  siteUrl: URL,
  siteUrlOf: (association: string) => URL,
): Promise<PublicAssociationPart | undefined> => {
  if (part < 1 || part > partsOf(sector)) return undefined;
  const rows = await sector.rows('byName', (part - 1) * SECTOR_BLOCK, SECTOR_BLOCK);
  return {
    $schema: associationPartSchemaAddress(siteUrl),
    associations: rows.map(({ slug, name, city, policies, changedAt }) => ({
      slug,
      name,
      city: city ?? null,
      policies: policies ?? null,
      changedAt: changedAt ?? null,
      address: new URL(`/${slug}/`, siteUrlOf(slug)).href,
      list: new URL(`/${slug}/policies.json`, siteUrlOf(slug)).href,
    })),
  };
};
