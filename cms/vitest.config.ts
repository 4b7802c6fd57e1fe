import { defineConfig } from 'vitest/config';

const embedded = process.env.MITHAQ_TEST_DATABASE !== 'mongodb';

/** Names the folders that are left out: tests of what only the other database has, on MongoDB also those that use none. */
const leftOut = embedded ? ['mongodb'] : ['embedded-database', 'without-database'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: leftOut.map((folder) => `test/${folder}/**`),
    environment: 'node',
    setupFiles: ['test/support/quick-password-hashes.ts'],
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    // Payload is imported once a worker, not once a file: a file restores whatever of the process it changes.
    isolate: false,
    // Each file logs people in, which is slow on purpose.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    server: { deps: { inline: [/@mithaq\/domain/u] } },
  },
});
