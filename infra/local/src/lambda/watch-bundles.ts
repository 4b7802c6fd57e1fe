import { watch } from 'node:fs';
import { join } from 'node:path';
import type { FunctionProcess } from './function-process.ts';

/** Long enough for a bundle and its source map to be written; milliseconds. */
const settleMs = 200;

/** Starts each function anew when its bundle was built again. */
export const watchBundles = (bundles: string, functions: Iterable<FunctionProcess>): { stop: () => void } => {
  const watchers = [...functions].map((each) => {
    let timer: NodeJS.Timeout | undefined;
    return watch(join(bundles, each.name), () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        each.restart().then(
          () => process.stdout.write(`${each.name}: started anew\n`),
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
