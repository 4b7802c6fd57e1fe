import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stage } from '../app/stage.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { WebServer } from '../constructs/web-server.ts';
import type { DataStack } from './data-stack.ts';

/** These actions on every file of the register, and what tells an absent file from an outage. */
export const mayReachRegister = (
  { lambda }: WebServer,
  stage: Stage,
  { registerArn }: DataStack,
  ...actions: string[]
): void => {
  lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [`${registerArn}/*`] }));
  // Without it S3 says «forbidden» where it means «there is none», and a page says «outage» instead of 404.
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [registerArn] }));
  if (lambda.role !== undefined) {
    acknowledge(lambda.role, {
      [`AwsSolutions-IAM5[Resource::${stage.named('register-arn')}/*]`]:
        'Every file of the register, and of no other bucket.',
    });
  }
};

/** With a scan the CMS writes where it cannot read, and reads where it cannot write. */
export const mayKeepUploads = (
  { lambda }: WebServer,
  stage: Stage,
  { uploadsArn, quarantineArn, key }: DataStack,
): void => {
  const { malwareScan } = stage.config.uploads;
  const written = malwareScan ? quarantineArn : uploadsArn;
  const may = (actions: string[], ...resources: string[]): void => {
    lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  };
  may(['s3:GetObject', 's3:DeleteObject'], `${uploadsArn}/*`);
  may(malwareScan ? ['s3:PutObject', 's3:DeleteObject'] : ['s3:PutObject'], `${written}/*`);
  may(['s3:ListBucket'], uploadsArn, quarantineArn);
  may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  if (lambda.role !== undefined) {
    const reason = 'Every upload, and no file of another bucket.';
    acknowledge(lambda.role, {
      [`AwsSolutions-IAM5[Resource::${stage.named('uploads-arn')}/*]`]: reason,
      [`AwsSolutions-IAM5[Resource::${stage.named('quarantine-arn')}/*]`]: reason,
    });
  }
};
