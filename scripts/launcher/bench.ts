import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { prepareDataFolder } from './data-folder.ts';
import { makeProcessGroup } from './process-group.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

/**
 * Files of `tests/bench` by the word that asks for them; without one, the page of a policy and every start. `growth` is
 * everything that grows: each path at 10, 100, 1,000 and 7,500 associations, publications, a CMS with many requests on
 * both databases, then the page and the starts, and at the end the paths of the sector beside their aims.
 */
const files = new Map<string, readonly string[]>([
  ['growth', ['whole-growth']],
  ['sector', ['sector']],
  ['publications', ['publication-growth']],
  ['cms', ['cms']],
  ['load', ['sustained-load']],
  ['emails', ['emails']],
  ['editor', ['editor']],
]);

await main(async () => {
  const home = join(root, '.cache', 'bench');
  prepareDataFolder(home);
  await buildAll(home, makeProcessGroup());
  const [asked = '', ...options] = process.argv.slice(2);
  let code = 0;
  for (const name of files.get(asked) ?? ['main'])
    code = Math.max(code, await runHere([`tests/bench/${name}.ts`, ...options], {}, root));
  return code;
});
