import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['domain', 'cms', 'site', 'functions', 'infra', 'tests'],
  },
});
