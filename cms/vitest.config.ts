import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Triggers and migrations, which MongoDB does not have.
    exclude: process.env.MITHAQ_TEST_DATABASE === 'mongodb' ? ['test/embedded-database/**'] : [],
    environment: 'node',
    // Each file has a database of its own and logs people in, which is slow on purpose.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    server: { deps: { inline: [/@mithaq\/domain/u] } },
  },
});
