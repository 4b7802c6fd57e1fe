import { watch } from 'node:fs';
import { join } from 'node:path';
import type { LambdaFunction } from './lambda-function.ts';

/** Long enough for a bundle and its source map to be written; milliseconds. */
const settleMs = 200;

/** Restarts each function when its bundle is built again. */
export const watchBundles = (bundles: string, functions: Iterable<LambdaFunction>): { stop: () => void } => {
  const watchers = [...functions].map((each) => {
    let timer: NodeJS.Timeout | undefined;
    return watch(join(bundles, each.name), () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        each.restart().then(
          () => process.stdout.write(`${each.name}: restarted\n`),
          (error: unknown) => process.stderr.write(`${each.name}: ${String(error)}\n`),
        );
      }, settleMs);
    });
  });
  return {
    stop: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
};
