import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { prepareDataFolder } from './data-folder.ts';
import { makeFleet } from './fleet.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

await main(async () => {
  const home = join(root, '.cache', 'pictures');
  prepareDataFolder(home);
  await buildAll(home, makeFleet());
  return runHere(['tests/pictures/take.ts', ...process.argv.slice(2)], {}, root);
});
