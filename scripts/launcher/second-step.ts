import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { cmsEnvironment } from './environment.ts';
import { LauncherError } from './error.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

/**
 * `second-step reset <e-mail>` removes the second step of an account in the database of this machine, or the one that
 * `DATABASE_URL` names; `second-step code <key>` prints the code of a key, for a demonstration without a phone.
 */
await main(() => {
  const [command = '', ...args] = process.argv.slice(2);
  const cms = join(root, 'cms');
  if (command === 'code') return runHere([join(cms, 'scripts', 'second-step-code.ts'), ...args], {}, cms);
  if (command !== 'reset') throw new LauncherError('second-step: say reset <e-mail> or code <key>.');
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const environment = cmsEnvironment(settings, readOrMakeSecrets(settings.dataDir));
  return runHere([join(cms, 'scripts', 'reset-second-step.ts'), ...args], environment, cms);
});
