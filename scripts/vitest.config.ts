import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scripts',
    include: ['test/**/*.test.ts'],
    // Files share what a worker has imported, and restore whatever of the process they change.
    isolate: false,
    testTimeout: 30_000,
  },
});
