import { defineConfig } from 'vitest/config';
import { alikeOnBoth } from './test/alike-on-both.ts';

const embedded = process.env.MITHAQ_TEST_DATABASE !== 'mongodb';

/**
 * Names what is left out: tests of what only the other database has, and on MongoDB those that use none or are alike on
 * both.
 */
const leftOut = embedded
  ? ['mongodb/**']
  : [
      'embedded-database/**',
      'without-database/**',
      ...Object.keys(alikeOnBoth).map((name) => `${name}.test.ts`),
    ];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: leftOut.map((path) => `test/${path}`),
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
