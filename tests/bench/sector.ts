/** `npm run bench -- sector [associations …]`: the registers of the sector alone, without the CMS, and SQLite beside. */
import { sectorQueries, sectorRows, sectorSizes } from './sector-growth.ts';
import { sqliteRows } from './sqlite-search.ts';

const asked = process.argv.slice(2).map(Number);
for (const associations of asked.length > 0 ? asked : sectorSizes) {
  for (const line of await sectorRows(associations)) console.log(line);
  for (const line of await sqliteRows(associations, sectorQueries())) console.log(line);
  console.log('');
}
