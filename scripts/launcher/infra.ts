import { join } from 'node:path';
import { buildAll } from './build-all.ts';
import { prepareDataFolder } from './data-folder.ts';
import { makeProcessGroup } from './process-group.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';

/**
 * `infra app dev` and its siblings run a command of infra/bin on the project's Node; the parts to deploy are built
 * first.
 */
await main(async () => {
  const [command = 'app', ...args] = process.argv.slice(2);
  if (command === 'app') {
    // A mistake in the stage's file is told before the minutes of a build.
    const read = await runHere([join('infra', 'bin', 'stage.ts'), ...args], {}, root);
    if (read !== 0) return read;
    const home = join(root, '.cache', 'synth');
    prepareDataFolder(home);
    await buildAll(home, makeProcessGroup());
  }
  return runHere([join('infra', 'bin', `${command}.ts`), ...args], {}, root);
});
