import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { StageConfig } from '../config/stage-config.ts';
import { databaseAccess } from './database-access.ts';

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
const addressInSecret = (config: StageConfig, name: string): string => {
  const { region } = config;
  const { status, stdout } = spawnSync(
    'aws',
    [
      'secretsmanager',
      'get-secret-value',
      ...['--region', region, '--secret-id', name],
      ...['--query', 'SecretString', '--output', 'text'],
    ],
    { encoding: 'utf8', stdio: ['inherit', 'pipe', 'inherit'] },
  );
  const url = status === 0 ? stdout.trim() : '';
  if (url !== '') return url;
  throw new IndexesError(
    `the secret ${name} in ${region} could not be read: is the AWS CLI installed and logged in ` +
      `(aws sts get-caller-identity), and is the secret there (docs/deploy.md, step 2)? ${elsewhere(config)}`,
  );
};

const exported = z.object({
  AccessKeyId: z.string(),
  SecretAccessKey: z.string(),
  SessionToken: z.string().optional(),
});

/**
 * Returns the credentials that the AWS CLI finds as the variables by which the database's driver logs in: whoever
 * deploys is a user of the cluster for that, too.
 */
const ownCredentials = (config: StageConfig): Record<string, string> => {
  const { status, stdout } = spawnSync('aws', ['configure', 'export-credentials'], {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new IndexesError(
      `the AWS CLI gives no credentials by which the database knows you: are you logged in (aws sts ` +
        `get-caller-identity)? ${elsewhere(config)}`,
    );
  const { AccessKeyId, SecretAccessKey, SessionToken } = exported.parse(JSON.parse(stdout));
  return {
    AWS_ACCESS_KEY_ID: AccessKeyId,
    AWS_SECRET_ACCESS_KEY: SecretAccessKey,
    ...(SessionToken === undefined ? {} : { AWS_SESSION_TOKEN: SessionToken }),
  };
};

/** Returns the variables with which a program of this machine comes into the database of a stage. */
const intoDatabase = (config: StageConfig): Record<string, string> => {
  const access = databaseAccess(config);
  return access.kind === 'role'
    ? { DATABASE_URL: access.address, ...ownCredentials(config) }
    : { DATABASE_URL: addressInSecret(config, access.name) };
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
      ...intoDatabase(config),
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
