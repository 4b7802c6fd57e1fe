import {
  SECTOR_FORMAT,
  sectorOverview,
  sectorRows,
  type SectorOverview,
  type SectorRow,
} from '@mithaq/domain/contracts/sector';
import type { AssociationWords } from '@mithaq/domain/contracts/search';
import { sectorPaths } from '@mithaq/domain/register/paths';
import { changedLatest, changedRows, sectorLists, type SectorChange } from '@mithaq/domain/sector/sector';
import { canonicalBytes, jsonOf, sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';
import { parsedBy } from './search-files.ts';

const NAME_LENGTH = 32;

/** The lists of the sector as the compactor has them before a step. */
interface PresentSector {
  readonly rows: readonly SectorRow[];
  readonly latest: SectorOverview['latest'];
  readonly unlisted: readonly string[];
}

const none: PresentSector = { rows: [], latest: [], unlisted: [] };

/** Returns the rows of the order of names. */
const rowsOf = ({ byName, byCity, bytes }: SectorOverview, file: Uint8Array): SectorRow[] =>
  byName.flatMap((from, block) =>
    sectorRows.parse(jsonOf(file.subarray(from, byName[block + 1] ?? byCity[0] ?? bytes))),
  );

/** Reads the lists of the sector. Where they are missing or unknown there are none, and they are made of the words of all. */
export const readSector = async (
  register: RegisterWriter,
  name: string | undefined,
): Promise<PresentSector> => {
  if (name === undefined) return none;
  const paths = sectorPaths(name);
  const overview = parsedBy(sectorOverview, await register.read(paths.overview));
  const file = await register.read(paths.rows);
  if (overview === undefined || file?.byteLength !== overview.bytes) return none;
  return { rows: rowsOf(overview, file), latest: overview.latest, unlisted: overview.unlisted };
};

/** Whether the lists know an association, be it as one that no list shows. */
export const knownToSector = ({ rows, unlisted }: PresentSector): ReadonlySet<string> =>
  new Set([...rows.map(({ slug }) => slug), ...unlisted]);

/** A step's changes of the lists. */
interface SectorStep {
  /** Words of the associations that changed, or that the lists never had. */
  readonly words: readonly AssociationWords[];
  /** Names of the platform's list by slug, for words that an earlier release wrote. */
  readonly names: ReadonlyMap<string, string>;
  /** Number of associations that further steps take up. */
  readonly waiting: number;
}

const changeOf =
  (names: SectorStep['names']) =>
  ({ association, sector }: AssociationWords): SectorChange => {
    if (sector !== undefined) return { slug: association, facts: sector };
    const name = names.get(association);
    return { slug: association, facts: name === undefined ? null : { name } };
  };

/** Writes the lists with a step's words taken up, and returns their name, which equal lists share. */
export const writeSector = async (
  register: RegisterWriter,
  present: PresentSector,
  { words, names, waiting }: SectorStep,
): Promise<string> => {
  const changes = words.map(changeOf(names));
  const lists = sectorLists(changedRows(present.rows, changes));
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const placed = (blocks: readonly (readonly SectorRow[])[]): number[] =>
    blocks.map((rows) => {
      const part = Buffer.from(JSON.stringify(rows), 'utf8');
      const from = bytes;
      parts.push(part);
      bytes += part.byteLength;
      return from;
    });
  const byName = placed(lists.byName);
  const byCity = placed(lists.byCity);
  const listed = new Set(changes.flatMap(({ slug, facts }) => (facts === null ? [] : slug)));
  const unlisted = [
    ...present.unlisted.filter((slug) => !listed.has(slug)),
    ...changes.flatMap(({ slug, facts }) => (facts === null ? slug : [])),
  ];
  const overview: SectorOverview = {
    format: SECTOR_FORMAT,
    associations: lists.associations,
    policies: lists.policies,
    letters: lists.letters,
    cities: lists.cities,
    latest: changedLatest(present.latest, changes),
    byName,
    byCity,
    bytes,
    unlisted: [...new Set(unlisted)].sort(),
    waiting,
  };
  const file = Buffer.concat(parts);
  const overviewFile = canonicalBytes(overview);
  const name = sha256Of(Buffer.concat([overviewFile, file])).slice(0, NAME_LENGTH);
  const paths = sectorPaths(name);
  await Promise.all([
    register.createOnce(paths.overview, overviewFile),
    register.createOnce(paths.rows, file),
  ]);
  return name;
};
