import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['scripts', 'domain', 'cms', 'site', 'functions', 'infra', 'tests'],
  },
});
