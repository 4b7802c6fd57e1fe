import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const named = /^import \{ z \} from 'zod';$/mu;

/**
 * The plugin reads our `import { z } from 'zod'` as the namespace that `z` is: esbuild leaves out of a namespace what
 * nobody uses, and cannot of one that is exported by a name. That is 90 KB of each function, which its start would compile.
 */
export const zodAsNamespace: Plugin = {
  name: 'zod-as-namespace',
  setup(build) {
    // esbuild evaluates these filters in Go, which has no `u` flag.
    build.onLoad({ filter: /\/(?:domain|functions)\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(named, "import * as z from 'zod';"),
      loader: 'ts',
    }));
  },
};
