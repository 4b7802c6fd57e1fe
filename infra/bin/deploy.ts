import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';

/**
 * `node bin/deploy.ts prod` builds all parts, synthesizes the stage and hands it to CloudFormation. Credentials come
 * from where every AWS tool finds them. Further arguments go to `cdk deploy`; `bootstrap` in their place prepares the
 * account once.
 */
const infra = join(import.meta.dirname, '..');
const root = join(infra, '..');
const [stage, ...further] = process.argv.slice(2);

/** Puts this Node first on the path, because parts are built by the Node that they run on. */
const environment = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
};

const run = (what: string, folder: string, command: readonly string[]): void => {
  process.stdout.write(`\n── ${what}\n`);
  const { status } = spawnSync(process.execPath, command, {
    cwd: join(root, folder),
    env: environment,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${what}: ended with ${String(status)}`);
};

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

const deploy = (name: string): void => {
  const { region, mailRegion, account, site } = readStageConfig(name);
  // A host that is reserved for examples (RFC 2606) belongs to no one, so its certificate would be waited for in
  // vain.
  const example = site.hosts.find((host) => host.endsWith('.example'));
  if (example !== undefined)
    throw new StageConfigError(
      `infra/config/${name}.json is the example as it came: fill in your own hosts in place of ${example}`,
    );
  if (further[0] === 'bootstrap') {
    const places = [...new Set([region, mailRegion, 'us-east-1'])].map(
      (each) => `aws://${account ?? 'unknown-account'}/${each}`,
    );
    run('preparing the account', 'infra', [cdk, 'bootstrap', ...places]);
    return;
  }
  run('building the functions', 'functions', ['scripts/build.ts']);
  run('building the site', 'site', ['node_modules/astro/bin/astro.mjs', 'build']);
  run('building the CMS', 'cms', ['scripts/build.ts']);
  run('putting the stage together', 'infra', ['bin/app.ts', name]);
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
