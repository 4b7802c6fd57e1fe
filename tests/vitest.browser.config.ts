import { defineConfig } from 'vitest/config';

/** Browser tests run on one system, one file after the other, because they keep two cores busy. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['support/global-setup.ts'],
    fileParallelism: false,
    // Files share what the one worker has imported, and its browser: both cost seconds of a processor a file.
    isolate: false,
    // Beside other work a page can lose a press while it is being drawn; what fails twice is a fault.
    retry: 1,
    maxConcurrency: 2,
    // A page that shares two cores with other runs may take longer than the second that a poll waits by itself.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
