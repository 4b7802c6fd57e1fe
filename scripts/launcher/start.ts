import { banner } from './banner.ts';
import { buildAll } from './build-all.ts';
import { clearDataFolder, prepareDataFolder } from './data-folder.ts';
import { demoLogIns, loadDemoOnce } from './demo.ts';
import { makeFleet, type Fleet } from './fleet.ts';
import { main } from './main.ts';
import { parseStartOptions, type StartOptions } from './options.ts';
import { requireFreePorts } from './ports.ts';
import { programsFor, type Server } from './programs.ts';
import { say, step } from './progress.ts';
import { untilReady } from './readiness.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { untilAskedToStop } from './until-asked-to-stop.ts';

const bringUp = async (settings: Settings, options: StartOptions, fleet: Fleet): Promise<void> => {
  const since = performance.now();
  const { dataDir } = settings;
  const secrets = readOrMakeSecrets(dataDir);
  const programs = programsFor(settings, secrets, options);
  await buildAll(dataDir, fleet, options.watch ? ['functions'] : ['functions', 'site', 'cms']);

  const start = (server: Server): Promise<void> => untilReady(fleet.start(server), server.readyAt);
  const stores = Promise.all([start(programs.queues), start(programs.mail)]);
  stores.catch(() => undefined); // heard below; until then another fault may be the first to speak
  // Its migrations make the database, so the CMS waits for it; at later starts nothing is loaded.
  await loadDemoOnce(dataDir, programs.loadDemo, fleet);
  await step('starting', () =>
    Promise.all([stores, start(programs.cms), start(programs.functions), start(programs.site)]),
  );
  if (options.watch) fleet.start(programs.functionsBuild);
  say(banner(settings, demoLogIns(dataDir), (performance.now() - since) / 1000));
};

await main(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  const settings = readSettings();
  await requireFreePorts(settings);
  if (options.reset) clearDataFolder(settings.dataDir);
  prepareDataFolder(settings.dataDir);

  const fleet = makeFleet();
  const asked = untilAskedToStop();
  try {
    await Promise.race([asked, bringUp(settings, options, fleet).then(() => fleet.firstDeath())]);
    say('\nStopping …');
  } finally {
    await fleet.stop();
  }
  return 0;
});
