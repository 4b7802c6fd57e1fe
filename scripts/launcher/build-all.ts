import { join } from 'node:path';
import { forget, lookUp, remember } from './build-cache.ts';
import { withBuildLock } from './build-lock.ts';
import { builds, type Build } from './builds.ts';
import { logsIn } from './data-folder.ts';
import { buildEnvironment } from './environment.ts';
import type { ProcessGroup } from './process-group.ts';
import { step } from './progress.ts';
import { root } from './root.ts';

const buildOne = (build: Build, dataDir: string, group: ProcessGroup): Promise<void> =>
  group.run({
    name: `The build of ${build.what}`,
    folder: join(root, build.folder),
    command: build.command,
    environment: buildEnvironment(),
    logFile: join(logsIn(dataDir), `build-${build.name}.log`),
  });

/** Builds every part that changed since its last build; one after the other, because each takes every core. */
export const buildAll = async (
  dataDir: string,
  group: ProcessGroup,
  names: readonly Build['name'][] = ['functions', 'site', 'cms'],
): Promise<void> => {
  const wanted = builds.filter(({ name }) => names.includes(name));
  if (wanted.every((build) => lookUp(build).fresh)) return;
  await withBuildLock(async () => {
    for (const build of wanted) {
      const { fresh, inputs, lastSeconds } = lookUp(build);
      if (fresh) continue;
      const since = performance.now();
      forget(build);
      await step(`building ${build.what}`, () => buildOne(build, dataDir, group), lastSeconds);
      remember(build, inputs, (performance.now() - since) / 1000);
    }
  });
};
