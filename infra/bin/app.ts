import { join } from 'node:path';
import { mithaqApp } from '../src/app/mithaq-app.ts';
import { builtArtefacts } from '../src/artefacts/built-artefacts.ts';
import { ForeignBuildError } from '../src/artefacts/lambda-architecture.ts';
import { MissingBuildError } from '../src/artefacts/missing-build.ts';
import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';

/**
 * `node bin/app.ts dev` synthesizes the templates and archives of a stage into `infra/dist/cdk.out/dev`: no account,
 * no network, no Docker. `cdk --app 'node bin/app.ts dev'` deploys them.
 */
const infra = join(import.meta.dirname, '..');
const stage = process.argv[2] ?? 'dev';

try {
  const config = readStageConfig(stage);
  const artefacts = await builtArtefacts(join(infra, '..'), join(infra, 'dist/artefacts', stage));
  const outdir = process.env['CDK_OUTDIR'] ?? join(infra, 'dist/cdk.out', stage);
  mithaqApp(config, artefacts, outdir).synth();
  process.stdout.write(`Put together in ${outdir}\n`);
} catch (error) {
  const expected = [ForeignBuildError, MissingBuildError, StageConfigError];
  if (!(error instanceof Error) || !expected.some((known) => error instanceof known)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
