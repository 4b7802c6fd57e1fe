import { join } from 'node:path';
import { root } from './root.ts';

/** A part to build: its inputs, its command and its output. */
export interface Build {
  readonly name: 'functions' | 'site' | 'cms';
  readonly what: string;
  /** Folder in which the project's Node runs the command. */
  readonly folder: string;
  readonly command: readonly string[];
  /** Paths relative to the repository; a change in one of them makes a new build necessary. */
  readonly inputs: readonly string[];
  /** The file that is run after the build. */
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

/**
 * Folder in which Node keeps what it compiled of the built CMS, so that a start on this machine finds it. The folder
 * beside the server is another: it becomes part of the zip and holds what Lambda's user may read.
 */
export const compiledCms = join(root, '.cache/compiled-cms');
