import { defineConfig } from 'vitest/config';
import { alikeOnBoth } from '../scripts/launcher/alike-on-both.ts';

const onMongoDb = process.env['MITHAQ_TEST_DATABASE'] === 'mongodb';

/** Browser tests run on one system, one file after the other, because they keep two cores busy. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['e2e/**/*.test.ts'],
    exclude: onMongoDb ? Object.keys(alikeOnBoth).map((name) => `e2e/${name}.test.ts`) : [],
    globalSetup: ['support/global-setup.ts'],
    fileParallelism: false,
    // Beside other work a page can lose a press while it is being drawn; what fails twice is a fault.
    retry: 1,
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
