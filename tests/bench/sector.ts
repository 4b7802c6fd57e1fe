/** `npm run bench -- sector [associations …]`: the registers of the sector alone, without the CMS. */
import { sectorRows, sectorSizes } from './sector-growth.ts';

const asked = process.argv.slice(2).map(Number);
for (const associations of asked.length > 0 ? asked : sectorSizes) {
  for (const line of await sectorRows(associations)) console.log(line);
  console.log('');
}
