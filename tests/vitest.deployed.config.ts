import { defineConfig } from 'vitest/config';

/** The artefacts that would be uploaded, run by Lambda's own contract; `npm test` builds them first. */
export default defineConfig({
  test: { name: 'deployed', include: ['deployed/deployed.test.ts'] },
});
