import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A template of six stacks is put together in seconds on a quick machine and slower on a small one.
  test: { name: 'infra', include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
