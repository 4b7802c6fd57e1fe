import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StageConfig } from '../config/stage-config.ts';

/** Exit code of cms/scripts/make-indexes.ts where the database was not reached. */
const NOT_REACHED = 2;

/** The option of `npm run deploy` that leaves the step out. */
export const WITHOUT_INDEXES = '--without-indexes';

/** Thrown where indexes cannot be made from this machine; says how they can. */
export class IndexesError extends Error {
  override readonly name = 'IndexesError';
}

const elsewhere = ({ stage }: StageConfig): string =>
  `Or run «DATABASE_URL=… npm run database:indexes» of this commit on a machine that reaches the database, and then ` +
  `«npm run deploy -- ${stage} ${WITHOUT_INDEXES}» here.`;

/** Returns the database's address from the secret of the stage, with the credentials that the AWS CLI finds. */
const databaseUrl = (config: StageConfig): string => {
  const { region, secrets } = config;
  const { status, stdout } = spawnSync(
    'aws',
    [
      'secretsmanager',
      'get-secret-value',
      ...['--region', region, '--secret-id', secrets.databaseUrl],
      ...['--query', 'SecretString', '--output', 'text'],
    ],
    { encoding: 'utf8', stdio: ['inherit', 'pipe', 'inherit'] },
  );
  const url = status === 0 ? stdout.trim() : '';
  if (url !== '') return url;
  throw new IndexesError(
    `the secret ${secrets.databaseUrl} in ${region} could not be read: is the AWS CLI installed and logged in ` +
      `(aws sts get-caller-identity), and is the secret there (docs/deploy.md, step 2)? ${elsewhere(config)}`,
  );
};

/**
 * Makes the indexes that the CMS of this commit needs in the database of a stage. The CMS that runs there goes on
 * meanwhile; the one that is deployed afterwards refuses to start without them. Throws `IndexesError`.
 */
export const makeIndexes = (config: StageConfig, root: string): void => {
  const { status } = spawnSync(process.execPath, ['scripts/make-indexes.ts'], {
    cwd: join(root, 'cms'),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      MITHAQ_DATA_DIR: tmpdir(),
      DATABASE_URL: databaseUrl(config),
      // Indexes depend on no secret, and the CMS's own is made by the first deployment.
      CMS_SECRET: randomBytes(24).toString('hex'),
    },
    stdio: 'inherit',
  });
  if (status === 0) return;
  throw new IndexesError(
    status === NOT_REACHED
      ? 'the database could not be reached from this machine. In Atlas, Network Access, add the address of this ' +
          `machine for the time of the deployment. ${elsewhere(config)}`
      : 'the database is not as this release needs it: the line above says what to do. Nothing was deployed.',
  );
};
