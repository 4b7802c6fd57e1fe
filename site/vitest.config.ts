import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'site',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-site.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
