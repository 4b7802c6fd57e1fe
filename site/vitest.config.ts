import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'site',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-site.ts'],
    // A file restores whatever of the process it changes; the site itself runs in another.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
