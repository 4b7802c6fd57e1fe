import { SecretValue } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { VIEWER_ADDRESS_HEADER } from '../constructs/distribution.ts';
import { databaseAccess, type DatabaseAccess } from '../database/database-access.ts';
import type { Stage } from '../config/stage.ts';
import type { DataStack } from './data-stack.ts';

/** A secret is made by hand before the first deployment: only the owner has an address with its password. */
const databaseUrl = (access: DatabaseAccess): string =>
  access.kind === 'role' ? access.address : SecretValue.secretsManager(access.name).unsafeUnwrap();

/**
 * Returns the environment of the CMS. The size of the connection pool is a variable of its own, so that all running
 * instances together never open more connections than the database accepts (`concurrency.cms` × `database.poolSize`),
 * whatever the database's address says.
 */
export const cmsEnvironment = (
  stage: Stage,
  { register, previews, uploads, quarantine, secrets }: DataStack,
  readingQueue: IQueue,
): { environment: Record<string, string>; secrets: Record<string, ISecret> } => ({
  environment: {
    // Only /tmp is writable on Lambda; it holds nothing that must last.
    MITHAQ_DATA_DIR: '/tmp/mithaq',
    // While a new key is deployed, the CMS asks the secret for the one that it was not deployed with: docs/adr/0044.
    CMS_KEY_ARN: secrets.cmsApiKey.secretArn,
    CMS_URL: `https://${stage.config.admin.host}`,
    SITE_URL: `https://${stage.config.site.hosts[0] ?? ''}`,
    CLIENT_ADDRESS_HEADER: VIEWER_ADDRESS_HEADER,
    REGISTER_BUCKET: register.name,
    REGISTER_LOCK_DAYS: String(stage.config.register.lockDays),
    PREVIEWS_BUCKET: previews.name,
    READING_QUEUE_URL: readingQueue.queueUrl,
    UPLOADS_BUCKET: uploads.name,
    ...(stage.config.uploads.malwareScan ? { UPLOADS_QUARANTINE_BUCKET: quarantine.name } : {}),
    DATABASE_URL: databaseUrl(databaseAccess(stage.config)),
    DATABASE_POOL_SIZE: String(stage.config.database.poolSize),
  },
  secrets: { CMS_SECRET: secrets.cms, CMS_API_KEY: secrets.cmsApiKey },
});
