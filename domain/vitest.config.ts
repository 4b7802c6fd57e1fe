import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'domain',
    include: ['test/**/*.test.ts'],
    // Rules are pure and keep nothing, so files share what a worker has imported: a third of the processor time.
    isolate: false,
    // A zone far from Riyadh and UTC makes a rule fail here that depends on the machine's own time zone.
    env: { TZ: 'Pacific/Honolulu' },
  },
});
