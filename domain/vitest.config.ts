import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'domain',
    include: ['test/**/*.test.ts'],
    // A zone far from Riyadh and UTC makes a rule fail here that depends on the machine's own time zone.
    env: { TZ: 'Pacific/Honolulu' },
  },
});
