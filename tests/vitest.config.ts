import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tests',
    include: ['**/*.test.ts'],
    // What needs builds has a configuration of its own beside this one.
    exclude: ['e2e/**', 'deployed/deployed.test.ts', '**/node_modules/**'],
  },
});
