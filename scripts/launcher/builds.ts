/** What is built, from what, and by what. */
export interface Build {
  readonly name: 'functions' | 'site' | 'cms';
  readonly what: string;
  /** Program and arguments for the project's Node, in `folder`. */
  readonly folder: string;
  readonly command: readonly string[];
  /** Relative to the repository; a change in one of them builds anew. */
  readonly inputs: readonly string[];
  /** The file that is run in the end. */
  readonly output: string;
}

const shared = [
  'domain/src',
  'domain/package.json',
  'tsconfig.base.json',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
];

export const builds: readonly Build[] = [
  {
    name: 'functions',
    what: 'the functions',
    folder: 'functions',
    command: ['scripts/build.ts'],
    inputs: ['functions', ...shared],
    output: 'functions/dist/send-email/index.mjs',
  },
  {
    name: 'site',
    what: 'the site',
    folder: 'site',
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    inputs: ['site', ...shared],
    output: 'site/dist/server/entry.mjs',
  },
  {
    name: 'cms',
    what: 'the CMS',
    folder: 'cms',
    command: ['scripts/build.ts'],
    inputs: ['cms', ...shared],
    output: 'cms/.next/standalone/cms/server.js',
  },
];
