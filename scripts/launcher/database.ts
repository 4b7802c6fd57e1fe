import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { cmsEnvironment } from './environment.ts';
import { LauncherError } from './error.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

const steps = { indexes: 'make-indexes.ts', texts: 'convert-texts.ts' } as const;

const isStep = (name: string): name is keyof typeof steps => name in steps;

/**
 * `database indexes` makes the indexes of the database that `DATABASE_URL` names; `database texts [--back]` gives the
 * texts in it the shape of this release, or of the release before.
 */
await main(() => {
  const [, , step = '', ...options] = process.argv;
  if (!isStep(step)) throw new LauncherError('database: say indexes or texts.');
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const environment = cmsEnvironment(settings, readOrMakeSecrets(settings.dataDir));
  const cms = join(root, 'cms');
  return runHere([join(cms, 'scripts', steps[step]), ...options], environment, cms);
});
