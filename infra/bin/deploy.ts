import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { regionsOf } from '../src/config/stage-regions.ts';
import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';
import { makeIndexes, WITHOUT_INDEXES } from '../src/database/make-indexes.ts';

/**
 * `node bin/deploy.ts prod` builds all parts, synthesizes the stage, makes the indexes of its database and hands the
 * stage to CloudFormation. Credentials come from where every AWS tool finds them. `--without-indexes` leaves the
 * database alone; further arguments go to `cdk deploy`. In their place, `bootstrap` prepares the account once, `check`
 * asks read-only questions before and after a deployment, and `diff` shows what a deployment would change.
 */
const infra = join(import.meta.dirname, '..');
const root = join(infra, '..');
const [stage, ...options] = process.argv.slice(2);
const further = options.filter((option) => option !== WITHOUT_INDEXES);

/** Puts this Node first on the path, because parts are built by the Node that they run on. */
const environment = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
  // A stage's file is named from the folder where the command was given, and the parts run in their own.
  INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
};

const announce = (what: string): void => {
  process.stdout.write(`\n── ${what}\n`);
};

const run = (what: string, folder: string, command: readonly string[]): void => {
  announce(what);
  const { status } = spawnSync(process.execPath, command, {
    cwd: join(root, folder),
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${what}: ended with ${String(status)}`);
};

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

const deploy = (name: string): void => {
  const config = readStageConfig(name);
  const { account, site } = config;
  // A host that is reserved for examples (RFC 2606) belongs to no one, so its certificate would be waited for in
  // vain.
  const example = site.hosts.find((host) => host.endsWith('.example'));
  if (example !== undefined)
    throw new StageConfigError(
      `the stage's file is the example as it came: fill in your own hosts in place of ${example}`,
    );
  if (further[0] === 'bootstrap') {
    const places = regionsOf(config).map((each) => `aws://${account ?? 'unknown-account'}/${each}`);
    run('preparing the account', 'infra', [cdk, 'bootstrap', ...places]);
    return;
  }
  if (further[0] === 'check') {
    run('checking the stage', 'infra', ['bin/check.ts', name]);
    return;
  }
  run('building the functions', 'functions', ['scripts/build.ts']);
  run('building the site', 'site', ['node_modules/astro/bin/astro.mjs', 'build']);
  run('building the CMS', 'cms', ['scripts/build.ts']);
  run('putting the stage together', 'infra', ['bin/app.ts', name]);
  if (further[0] === 'diff') {
    run('comparing with what is deployed', 'infra', [cdk, 'diff', '--app', join('dist/cdk.out', name)]);
    return;
  }
  if (!options.includes(WITHOUT_INDEXES)) {
    announce('making the indexes of the database');
    makeIndexes(config, root);
  }
  run('deploying', 'infra', [
    cdk,
    'deploy',
    '--all',
    '--app',
    join('dist/cdk.out', name),
    '--require-approval',
    'never',
    ...further,
  ]);
};

try {
  if (stage === undefined) throw new StageConfigError('say which stage: npm run deploy -- prod');
  deploy(stage);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
