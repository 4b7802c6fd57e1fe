import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'domain',
    include: ['test/**/*.test.ts'],
    // Far from Riyadh and from UTC: a rule that leaned on the machine's own time zone would fail here.
    env: { TZ: 'Pacific/Honolulu' },
  },
});
