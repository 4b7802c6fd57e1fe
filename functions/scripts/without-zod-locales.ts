import type { Plugin } from 'esbuild';

/**
 * The plugin leaves out zod's error texts in fifty languages, more than half of its bytes, which each cold start would
 * parse. No message of zod reaches a person here; the English default stays.
 */
export const withoutZodLocales: Plugin = {
  name: 'without-zod-locales',
  setup(build) {
    // esbuild evaluates these filters in Go, which has no `u` flag.
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('/zod/') ? { path: 'zod-locales', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
  },
};
