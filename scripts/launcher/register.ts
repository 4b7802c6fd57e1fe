import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { cmsEnvironment, type Environment } from './environment.ts';
import { LauncherError } from './error.ts';
import { main } from './main.ts';
import { root } from './root.ts';
import { runHere } from './run-here.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * Returns the environment of a command. Verifying the register alone only reads it: it makes no folder and needs no
 * secret.
 */
const environmentOf = (command: string, withCms: boolean, settings: Settings): Environment => {
  if (command === 'verify' && !withCms) return { MITHAQ_DATA_DIR: settings.dataDir };
  if (command !== 'verify' && command !== 'complete') {
    throw new LauncherError('register: say verify or complete.');
  }
  prepareDataFolder(settings.dataDir);
  const local = cmsEnvironment(settings, readOrMakeSecrets(settings.dataDir));
  // A register in a bucket replaces the folder on this machine where the environment names a bucket.
  return process.env['REGISTER_BUCKET'] ? { ...local, REGISTER_DIR: '' } : local;
};

/**
 * `register verify` and `register complete` run commands of cms/scripts on the register of this machine or another.
 */
await main(() => {
  const [command = '', ...args] = process.argv.slice(2);
  const environment = environmentOf(command, args.includes('--with-cms'), readSettings());
  const cms = join(root, 'cms');
  return runHere([join(cms, 'scripts', `${command}-register.ts`), ...args], environment, cms);
});
