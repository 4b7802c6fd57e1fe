import { dirname, join } from 'node:path';
import { browserOnBoth, browserOnMongoDb, browserOnSqlite } from './browser-tests.ts';
import { builds, type Build } from './builds.ts';
import { LauncherError } from './error.ts';
import { root } from './root.ts';

/** The parts that a person may name after `npm test --`. */
export const partNames = ['rules', 'functions', 'site', 'infra', 'cms', 'deployed', 'browser'] as const;
export type PartName = (typeof partNames)[number];

/** A start of the test runner. */
export interface TestRun {
  readonly part: PartName;
  readonly title: string;
  /** Arguments of vitest. */
  readonly args: readonly string[];
  /** Parts of the paths of the test files that run; every file where it is left out. */
  readonly files?: readonly string[];
  /** Folder in which vitest starts, relative to the repository. */
  readonly folder: '.' | 'tests';
  /**
   * `mongodb` runs where there is a server and is left out otherwise; `either` takes MongoDB where there is one;
   * `standalone` takes the test double without transactions.
   */
  readonly database: 'embedded' | 'mongodb' | 'either' | 'standalone';
  readonly needsBuilds: boolean;
  /** Variables of the run beyond those of its database. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds on two cores with nothing else to do, for a machine on which the run has not been measured. */
  readonly usualSeconds: number;
}

const unit = (part: PartName, usualSeconds: number, ...projects: readonly string[]): TestRun => ({
  part,
  title: part,
  args: projects.flatMap((project) => ['--project', project]),
  folder: '.',
  database: 'embedded',
  needsBuilds: false,
  usualSeconds,
});
const system = (part: PartName, usualSeconds: number): TestRun => ({
  part,
  title: part,
  args: ['--config', `vitest.${part}.config.ts`],
  folder: 'tests',
  database: 'either',
  needsBuilds: true,
  usualSeconds,
});

/** Replaces vitest's limit of five seconds, which a test can pass beside other work; a test's own limit stays. */
const patient = (run: TestRun): TestRun => ({ ...run, args: [...run.args, '--testTimeout=30000'] });

const cms = unit('cms', 520, '@mithaq/cms');

const browser = system('browser', 440);
/** Files of the browser tests that run on one database: its own, and those that run on both. */
const browserFiles = (own: Readonly<Record<string, unknown>>): string[] =>
  [...Object.keys(own), ...Object.keys(browserOnBoth)].map((name) => `e2e/${name}.test.ts`);

/**
 * Every run, the longest first, so that none is left to run alone at the end. Runs that need the builds begin as soon
 * as these are made.
 */
export const testRuns: readonly TestRun[] = [
  { ...cms, title: 'cms on MongoDB', database: 'mongodb', usualSeconds: 620 },
  { ...cms, title: 'cms on SQLite' },
  {
    ...browser,
    title: 'browser on SQLite',
    files: browserFiles(browserOnSqlite),
    database: 'embedded',
    usualSeconds: 500,
  },
  {
    ...browser,
    title: 'browser on MongoDB',
    files: browserFiles(browserOnMongoDb),
    usualSeconds: 420,
  },
  patient(unit('functions', 160, '@mithaq/functions')),
  patient(unit('rules', 160, 'domain', 'scripts', 'tests')),
  unit('site', 120, 'site'),
  system('deployed', 75),
  unit('infra', 75, 'infra'),
  {
    ...cms,
    title: 'cms on MongoDB without transactions',
    files: ['interrupted-publication', 'interrupted-withdrawal', 'service-calls'],
    database: 'standalone',
    usualSeconds: 30,
  },
  {
    ...unit('infra', 10, 'infra'),
    title: 'back-up on MongoDB',
    files: ['backup'],
    database: 'mongodb',
  },
];

/** Parts whose tests make a build of their own, unless this variable names the folder of one. */
const buildNamedBy: Partial<Record<PartName, readonly [build: Build['name'], variable: string]>> = {
  functions: ['functions', 'MITHAQ_FUNCTIONS_BUILD'],
  site: ['site', 'MITHAQ_SITE_BUILD'],
};

/**
 * Returns the runs of these parts. Where one of them needs the builds, the tests of the site and of the functions take
 * theirs, which saves them builds of their own.
 */
export const runsOf = (parts: readonly PartName[]): readonly TestRun[] => {
  const runs = testRuns.filter(({ part }) => parts.includes(part));
  if (!runs.some(({ needsBuilds }) => needsBuilds)) return runs;
  return runs.map((run) => {
    const [name, variable] = buildNamedBy[run.part] ?? [];
    const build = builds.find((each) => each.name === name);
    if (build === undefined || variable === undefined) return run;
    const folder = join(root, dirname(dirname(build.output)));
    return { ...run, needsBuilds: true, environment: { [variable]: folder } };
  });
};

export interface TestOptions {
  readonly parts: readonly PartName[];
  /** Runs the checks of `npm run check` beside the tests. */
  readonly check: boolean;
}

const isPart = (word: string): word is PartName => partNames.some((name) => name === word);

/** Reads the words after `npm test --`. Throws an error that lists the parts where a word is none of them. */
export const parseTestOptions = (args: readonly string[]): TestOptions => {
  const words = args.filter((arg) => arg !== '--check');
  const unknown = words.find((word) => !isPart(word));
  if (unknown !== undefined) {
    throw new LauncherError(
      `«${unknown}» is no part of the tests; there are ${partNames.join(', ')}, and --check for the checks beside them.`,
    );
  }
  const named = words.filter(isPart);
  return { parts: named.length === 0 ? partNames : named, check: words.length < args.length };
};
