import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tests',
    include: ['**/*.test.ts'],
    // Tests that need builds have a configuration of their own beside this one.
    exclude: ['e2e/**', 'deployed/deployed.test.ts', '**/node_modules/**'],
  },
});
