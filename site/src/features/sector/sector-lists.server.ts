import type { PlatformIndex } from '@mithaq/domain/contracts/register';
import { searchDirectory, type SearchDirectory } from '@mithaq/domain/contracts/search';
import {
  SECTOR_BLOCK,
  sectorOverview,
  sectorRows,
  type SectorOverview,
  type SectorRow,
} from '@mithaq/domain/contracts/sector';
import { searchDirectoryPath, sectorPaths } from '@mithaq/domain/register/paths';
import { sectorLists } from '@mithaq/domain/sector/sector';
import { cachedReader, parseFile, type Parsed } from '../register/cached-reader.server.ts';
import { RegisterUnavailable } from '../register/errors.ts';
import { LruCache } from '../register/lru-cache.ts';
import type { RegisterReader } from '../register/register-reader.ts';
import type { RegisterStore } from '../register/register-store.ts';

/** Orders in which the associations of the sector are listed. */
type SectorOrder = 'byName' | 'byCity';

/** The sector at a glance, with its rows at hand. */
export interface Sector extends Pick<
  SectorOverview,
  'associations' | 'policies' | 'letters' | 'cities' | 'latest'
> {
  /** Whether the number of policies of each association is known. */
  readonly counted: boolean;
  /** Returns so many rows of an order from a place on, fewer at its end: a block or two are read, whatever its length. */
  rows(order: SectorOrder, from: number, count: number): Promise<readonly SectorRow[]>;
}

/** The lists of the sector. Every call rejects with `RegisterUnavailable` in an outage. */
interface SectorReader {
  sector(): Promise<Sector>;
  /** Returns a stamp that changes whenever a page of the sector may change. */
  stamp(): Promise<string>;
}

/** The overviews of now and of a moment ago. */
const OVERVIEWS = 2;

/** Creates the reader of a register's lists of the sector. `now` gives milliseconds. */
export const createSectorReader = (
  store: RegisterStore,
  register: Pick<RegisterReader, 'platform' | 'stampOf'>,
  now: () => number,
): SectorReader => {
  const readDirectory = cachedReader(
    store,
    (path, bytes) => parseFile(searchDirectory, path, bytes),
    now,
    new LruCache<Parsed<SearchDirectory>>(1),
  );
  const readOverview = cachedReader(
    store,
    (path, bytes) => parseFile(sectorOverview, path, bytes),
    now,
    new LruCache<Parsed<SectorOverview>>(OVERVIEWS),
  );

  const blocks = async (
    { byName, byCity, bytes }: SectorOverview,
    path: string,
    order: SectorOrder,
    numbers: readonly number[],
  ): Promise<SectorRow[]> => {
    const begins = { byName, byCity }[order];
    const end = order === 'byName' ? (byCity[0] ?? bytes) : bytes;
    const read = numbers.map(async (number) => {
      const from = begins[number];
      if (from === undefined) return [];
      const to = begins[number + 1] ?? end;
      const part = await store.readPart(path, from, to).catch((error: unknown) => {
        throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
      });
      if (part?.byteLength !== to - from)
        throw new RegisterUnavailable(path, 'not as long as its overview says');
      return parseFile(sectorRows, path, part);
    });
    return (await Promise.all(read)).flat();
  };

  const written = (overview: SectorOverview, path: string): Sector => ({
    associations: overview.associations,
    policies: overview.policies,
    letters: overview.letters,
    cities: overview.cities,
    latest: overview.latest,
    counted: true,
    async rows(order, from, count) {
      const first = Math.floor(from / SECTOR_BLOCK);
      const last = Math.floor((from + count - 1) / SECTOR_BLOCK);
      const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place);
      const read = await blocks(overview, path, order, numbers);
      return read.slice(from - first * SECTOR_BLOCK).slice(0, count);
    },
  });

  // Made once for each edition of the platform's list.
  const made = new WeakMap<PlatformIndex['associations'], Sector>();

  /** Returns the sector as the platform's list alone tells it: names, without cities and numbers. */
  const listedAlone = async (): Promise<Sector> => {
    const { associations } = await register.platform();
    const known = made.get(associations);
    if (known !== undefined) return known;
    const lists = sectorLists(associations.map(({ slug, name }) => ({ slug, name })));
    const orders: Record<SectorOrder, readonly SectorRow[]> = {
      byName: lists.byName.flat(),
      byCity: lists.byCity.flat(),
    };
    const sector: Sector = {
      ...lists,
      latest: [],
      counted: false,
      rows: (order, from, count) => Promise.resolve(orders[order].slice(from, from + count)),
    };
    made.set(associations, sector);
    return sector;
  };

  return {
    async sector() {
      const name = (await readDirectory(searchDirectoryPath))?.content.sector;
      if (name === undefined) return listedAlone();
      const paths = sectorPaths(name);
      const overview = (await readOverview(paths.overview))?.content;
      // Until the first steps have taken up all associations, the lists would leave some out; so would lost ones.
      return overview === undefined || overview.waiting > 0 ? listedAlone() : written(overview, paths.rows);
    },
    async stamp() {
      const directory = await readDirectory(searchDirectoryPath);
      return `${await register.stampOf(undefined)} ${directory?.stamp ?? ''}`;
    },
  };
};
