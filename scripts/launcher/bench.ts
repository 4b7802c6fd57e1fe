import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { prepareDataFolder } from './data-folder.ts';
import { makeProcessGroup } from './process-group.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

/** Files of `tests/bench` by the word that asks for them; without one, the page of a policy and every start. */
const files = new Map([
  ['growth', 'growth'],
  ['sector', 'sector'],
  ['cms', 'cms'],
  ['load', 'sustained-load'],
  ['emails', 'emails'],
  ['editor', 'editor'],
]);

await main(async () => {
  const home = join(root, '.cache', 'bench');
  prepareDataFolder(home);
  await buildAll(home, makeProcessGroup());
  const [asked = '', ...options] = process.argv.slice(2);
  return runHere([`tests/bench/${files.get(asked) ?? 'main'}.ts`, ...options], {}, root);
});
