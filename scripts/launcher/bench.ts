import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { prepareDataFolder } from './data-folder.ts';
import { makeProcessGroup } from './process-group.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

await main(async () => {
  const home = join(root, '.cache', 'bench');
  prepareDataFolder(home);
  await buildAll(home, makeProcessGroup());
  const [asked, ...sizes] = process.argv.slice(2);
  const name =
    asked === 'growth' || asked === 'editor' || asked === 'sector' || asked === 'emails' ? asked : 'main';
  return runHere([`tests/bench/${name}.ts`, ...sizes], {}, root);
});
