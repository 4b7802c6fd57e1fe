import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: 'test/support/environment.ts',
    // Files share what a worker has imported, and restore whatever of the process they change.
    isolate: false,
  },
});
