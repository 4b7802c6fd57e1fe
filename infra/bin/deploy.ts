import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { awsCommand } from '../src/check/aws-command.ts';
import { AccountError, requireAccount, requirePrepared } from '../src/check/require-account.ts';
import { exampleValues } from '../src/config/example-values.ts';
import { regionsOf } from '../src/config/stage-regions.ts';
import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';
import { IndexesError, makeIndexes, WITHOUT_INDEXES } from '../src/database/make-indexes.ts';

/**
 * `node bin/deploy.ts prod` asks whether the account is ready, builds all parts, synthesizes the stage, makes the indexes
 * of its database, hands the stage to CloudFormation and looks at what came of it. Credentials come from where every AWS
 * tool finds them. `--without-check` leaves out the questions to the account, `--without-indexes` the database; further
 * arguments go to `cdk deploy`. In their place, `bootstrap` prepares the account once, `check` asks read-only questions
 * before and after a deployment, and `diff` shows what a deployment would change.
 */
const infra = join(import.meta.dirname, '..');
const root = join(infra, '..');
const WITHOUT_CHECK = '--without-check';
const [stage, ...options] = process.argv.slice(2);
const further = options.filter((option) => option !== WITHOUT_INDEXES && option !== WITHOUT_CHECK);

/** Thrown where a step ended with an error, which it has printed itself. */
class StepError extends Error {
  override readonly name = 'StepError';
}

/** Puts this Node first on the path, because parts are built by the Node that they run on. */
const environment = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
  // A stage's file is named from the folder where the command was given, and the parts run in their own.
  INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
};

const announce = (step: string): void => {
  process.stdout.write(`\n── ${step}\n`);
};

const statusOfStep = (step: string, folder: string, command: readonly string[]): number | null => {
  announce(step);
  return spawnSync(process.execPath, command, { cwd: join(root, folder), env: environment, stdio: 'inherit' })
    .status;
};

const run = (step: string, folder: string, command: readonly string[]): void => {
  const status = statusOfStep(step, folder, command);
  if (status !== 0) throw new StepError(`${step}: ended with ${String(status)}`);
};

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

const build = (name: string): void => {
  run('building the functions', 'functions', ['scripts/build.ts']);
  run('building the site', 'site', ['node_modules/astro/bin/astro.mjs', 'build']);
  run('building the CMS', 'cms', ['scripts/build.ts']);
  run('putting the stage together', 'infra', ['bin/app.ts', name]);
};

const deploy = async (name: string): Promise<void> => {
  const config = readStageConfig(name);
  const ask = awsCommand();
  const examples = exampleValues(config);
  if (examples.length > 0)
    throw new StageConfigError(
      `the stage's file has values of the example: fill in your own in place of\n  ${examples.join('\n  ')}`,
    );
  if (further[0] === 'check') {
    process.exitCode = statusOfStep('checking the stage', 'infra', ['bin/check.ts', name]) ?? 1;
    return;
  }
  const account = await requireAccount(config, ask);
  if (further[0] === 'bootstrap') {
    const places = regionsOf(config).map((region) => `aws://${account}/${region}`);
    run('preparing the account', 'infra', [cdk, 'bootstrap', ...places]);
    return;
  }
  if (further[0] === 'diff') {
    build(name);
    run('comparing with what is deployed', 'infra', [cdk, 'diff', '--app', join('dist/cdk.out', name)]);
    return;
  }
  if (!options.includes(WITHOUT_CHECK)) await requirePrepared(config, ask, WITHOUT_CHECK);
  build(name);
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
  // Records of the domain and e-mails to confirm come after a first deployment, so these lines decide nothing.
  statusOfStep('checking what was deployed', 'infra', ['bin/check.ts', name]);
};

try {
  if (stage === undefined) throw new StageConfigError('say which stage: npm run deploy -- prod');
  await deploy(stage);
} catch (error) {
  const expected = [AccountError, IndexesError, StageConfigError, StepError];
  if (!(error instanceof Error) || !expected.some((known) => error instanceof known)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
