import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { cmsEnvironment } from './environment.ts';
import { LauncherError } from './error.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

/** `database indexes` makes the indexes of the database that `DATABASE_URL` names. */
await main(() => {
  if (process.argv[2] !== 'indexes') throw new LauncherError('database: say indexes.');
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const environment = cmsEnvironment(settings, readOrMakeSecrets(settings.dataDir));
  const cms = join(root, 'cms');
  return runHere([join(cms, 'scripts', 'make-indexes.ts')], environment, cms);
});
