import { CfnOutput, Fn, type Stack } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/** A bucket of another stack, as a policy or an environment names it. */
export interface ReachableBucket {
  readonly name: string;
  readonly arn: string;
  /** Returns the id by which cdk-nag calls a permission on the files at `path`; all files where it is left out. */
  readonly permission: (path?: string) => string;
}

/**
 * Returns a bucket as other stacks name it. They read name and ARN from its stack at each deployment, so that no export
 * stands against another name, and `output` tells a policy on this bucket's files from any other policy.
 */
export const reachableBucket = (
  stack: Stack,
  output: string,
  { bucketName, bucketArn }: Bucket,
): ReachableBucket => {
  // The CDK names what it publishes for another stack in the same way, and no person reads those outputs.
  new CfnOutput(stack, `PublishOutput${output}`, { value: bucketArn });
  const arn = Fn.getStackOutput(stack.stackName, `PublishOutput${output}`, stack.region);
  return {
    name: bucketName,
    arn,
    permission: (path = '*') => `AwsSolutions-IAM5[Resource::${JSON.stringify(stack.resolve(arn))}/${path}]`,
  };
};
