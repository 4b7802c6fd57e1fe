import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'infra',
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/assemblies.ts',
    // The CDK is imported once a worker, not once a file.
    isolate: false,
    testTimeout: 60_000,
  },
});
