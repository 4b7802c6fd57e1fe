import { banner } from './banner.ts';
import { buildAll } from './build-all.ts';
import { clearDataFolder, prepareDataFolder } from './data-folder.ts';
import { demoLogIns, loadDemoOnce } from './demo.ts';
import { makeProcessGroup, type ProcessGroup } from './process-group.ts';
import { main } from './main.ts';
import { parseStartOptions, type StartOptions } from './options.ts';
import { requireFreePorts } from './ports.ts';
import { programsFor, type Server } from './programs.ts';
import { say, step } from './progress.ts';
import { untilReady } from './readiness.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { waitForSignal } from './wait-for-signal.ts';

const bringUp = async (settings: Settings, options: StartOptions, group: ProcessGroup): Promise<void> => {
  const since = performance.now();
  const { dataDir } = settings;
  const secrets = readOrMakeSecrets(dataDir);
  const programs = programsFor(settings, secrets, options);
  // Nothing of the builds is read before the servers start: beside them the data is loaded, on the core that they leave.
  const built = buildAll(dataDir, group, options.watch ? ['functions'] : ['functions', 'site', 'cms']);
  const start = (server: Server): Promise<void> => untilReady(group.start(server), server.readyAt);
  const stores = Promise.all([start(programs.queues), start(programs.mail)]);
  // Both are awaited below; until then another error may come first.
  for (const begun of [built, stores]) begun.catch(() => undefined);
  const { makeIndexes } = programs;
  if (makeIndexes !== undefined) {
    await step('making the indexes of MongoDB', () => group.run(makeIndexes));
  }
  // The CMS waits for `load-demo`, whose migrations make the database; later starts load nothing.
  await loadDemoOnce(dataDir, programs.loadDemo, group);
  await built;
  await step('starting', () =>
    Promise.all([stores, start(programs.cms), start(programs.functions), start(programs.site)]),
  );
  if (options.watch) group.start(programs.functionsBuild);
  say(banner(settings, demoLogIns(dataDir), (performance.now() - since) / 1000));
};

await main(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  const settings = readSettings();
  await requireFreePorts(settings);
  if (options.reset) clearDataFolder(settings.dataDir);
  prepareDataFolder(settings.dataDir);

  const group = makeProcessGroup();
  const asked = waitForSignal();
  try {
    await Promise.race([asked, bringUp(settings, options, group).then(() => group.firstExit())]);
    say('\nStopping …');
  } finally {
    await group.stop();
  }
  return 0;
});
