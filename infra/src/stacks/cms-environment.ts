import { Fn, SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stage } from '../config/stage.ts';
import type { DataStack } from './data-stack.ts';
import { siteHosts } from './site-hosts.ts';

/**
 * What the CMS reads. Its database's address gets the size of the connection pool, so that all running CMS together
 * never open more connections than the database takes (`concurrency.cms` × `database.poolSize`).
 */
export const cmsEnvironment = (
  stage: Stage,
  { register, uploads, quarantine, secrets }: DataStack,
): { environment: Record<string, string>; secrets: Record<string, ISecret> } => ({
  environment: {
    // Only /tmp can be written on Lambda; nothing that must last is there.
    MITHAQ_DATA_DIR: '/tmp/mithaq',
    CMS_URL: `https://${stage.config.admin.host}`,
    SITE_URL: `https://${stage.config.site.hosts[0] ?? ''}`,
    SITE_HOSTS: siteHosts(stage),
    REGISTER_BUCKET: register.name,
    UPLOADS_BUCKET: uploads.name,
    ...(stage.config.uploads.malwareScan ? { UPLOADS_QUARANTINE_BUCKET: quarantine.name } : {}),
    DATABASE_URL: Fn.join('', [
      // Made by hand before the first deployment: only its owner knows where the database is.
      SecretValue.secretsManager(stage.config.secrets.databaseUrl).unsafeUnwrap(),
      `&maxPoolSize=${stage.config.database.poolSize}&minPoolSize=0&maxIdleTimeMS=60000`,
    ]),
  },
  secrets: { CMS_SECRET: secrets.cms },
});
