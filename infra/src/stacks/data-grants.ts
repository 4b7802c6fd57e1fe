import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stage } from '../config/stage.ts';
import type { ReachableBucket } from '../constructs/reachable-bucket.ts';
import { suppressNag } from '../constructs/suppress-nag.ts';
import type { MithaqFunction } from '../constructs/mithaq-function.ts';
import type { WebServer } from '../constructs/web-server.ts';
import type { DataStack } from './data-stack.ts';

/** Grants these actions on every file of the register, and the listing that tells an absent file from an outage. */
export const grantRegister = (
  { lambda }: WebServer,
  register: ReachableBucket,
  ...actions: string[]
): void => {
  lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [`${register.arn}/*`] }));
  // Without this permission S3 answers 403 where an object does not exist, and a page shows an outage instead of 404.
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [register.arn] }));
  if (lambda.role !== undefined) {
    suppressNag(lambda.role, {
      [register.permission()]: 'Every file of the register, and of no other bucket.',
    });
  }
};

/**
 * Grants the removal of words that the directory of search has merged, and of segments that it has replaced; no record
 * lies below these folders.
 */
export const grantMergedWords = ({ lambda }: WebServer, register: ReachableBucket): void => {
  const folders = ['search/changed/*', 'search/segments/*'];
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:DeleteObject'],
      resources: folders.map((folder) => `${register.arn}/${folder}`),
    }),
  );
  if (lambda.role === undefined) return;
  suppressNag(
    lambda.role,
    Object.fromEntries(
      folders.map((folder) => [
        register.permission(folder),
        'Every derived file of this folder of the register.',
      ]),
    ),
  );
};

/**
 * Grants these actions on the snapshots of drafts, each by its name, and no listing of them: whoever may list could find
 * every draft, and whoever has a link's token finds one.
 */
export const grantPreviews = (
  { lambda }: WebServer,
  { previews, key }: Pick<DataStack, 'previews' | 'key'>,
  ...actions: string[]
): void => {
  lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [`${previews.arn}/*`] }));
  const writes = actions.includes('s3:PutObject');
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
      resources: [key.keyArn],
    }),
  );
  if (lambda.role !== undefined) {
    suppressNag(lambda.role, {
      [previews.permission()]: 'Every snapshot of a draft by its name, and no file of another bucket.',
    });
  }
};

/**
 * Grants access to uploads. With a scan the CMS writes to a bucket that it cannot read and reads from one that it
 * cannot write, except below `incoming/`: there it signs the addresses to which files are sent before they are examined.
 */
export const grantUploads = (
  { lambda }: WebServer,
  stage: Stage,
  { uploads, quarantine, key }: Pick<DataStack, 'uploads' | 'quarantine' | 'key'>,
): void => {
  const { malwareScan } = stage.config.uploads;
  const written = malwareScan ? quarantine.arn : uploads.arn;
  const grant = (actions: string[], ...resources: string[]): void => {
    lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  };
  grant(['s3:GetObject', 's3:DeleteObject'], `${uploads.arn}/*`);
  grant(malwareScan ? ['s3:PutObject', 's3:DeleteObject'] : ['s3:PutObject'], `${written}/*`);
  if (malwareScan) grant(['s3:PutObject'], `${uploads.arn}/incoming/*`);
  grant(['s3:ListBucket'], uploads.arn, quarantine.arn);
  grant(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  if (lambda.role !== undefined) {
    const reason = 'Every upload, and no file of another bucket.';
    suppressNag(lambda.role, {
      [uploads.permission()]: reason,
      [quarantine.permission()]: reason,
      ...(malwareScan
        ? {
            [uploads.permission('incoming/*')]:
              'Every file that is sent, before it is examined, and no saved file.',
          }
        : {}),
    });
  }
};

/** Grants what `read-document` does: it reads files of policies, and writes beside them what it read. */
export const grantSourceFiles = (
  { lambda }: MithaqFunction,
  { uploads, key }: Pick<DataStack, 'uploads' | 'key'>,
): void => {
  const files = `${uploads.arn}/source-files/*`;
  lambda.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [files] }),
  );
  // Without this permission S3 answers 403 where a file is not there yet, and a file that waits looks like an outage.
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [uploads.arn] }));
  lambda.addToRolePolicy(
    new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
  );
  if (lambda.role !== undefined) {
    suppressNag(lambda.role, {
      [uploads.permission('source-files/*')]: 'Every file that a policy is read from, and no other upload.',
    });
  }
};
