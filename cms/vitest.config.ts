import { defineConfig } from 'vitest/config';

/**
 * Folder of the tests that only the other database can run: triggers and migrations there, replica sets and explained
 * queries here.
 */
const ofTheOther = process.env.MITHAQ_TEST_DATABASE === 'mongodb' ? 'embedded-database' : 'mongodb';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [`test/${ofTheOther}/**`],
    environment: 'node',
    // Each file has a database of its own and logs people in, which is slow on purpose.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    server: { deps: { inline: [/@mithaq\/domain/u] } },
  },
});
