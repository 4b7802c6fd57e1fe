import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tests',
    // Files share what a worker has imported, and restore whatever of the process they change.
    isolate: false,
    include: ['**/*.test.ts'],
    // Tests that need builds have a configuration of their own beside this one.
    exclude: ['e2e/**', 'deployed/deployed.test.ts', '**/node_modules/**'],
  },
});
