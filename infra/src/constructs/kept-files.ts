import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLevel, type IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Trigger } from 'aws-cdk-lib/triggers';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';
import { SupportFunction } from './support-function.ts';

export interface KeptFilesProps {
  readonly stage: Stage;
  /** Folder with the bundle of `keep-files` and the hashed files of this release. */
  readonly bundle: string;
  /** Servers whose pages name the files. */
  readonly before: readonly IFunction[];
}

/**
 * The files with a hash in their names, of both servers and of every release: a page that is at the edge, or a tab that
 * is open, goes on finding the files that it was made with. Nothing is removed (docs/adr/0055).
 */
export class KeptFiles extends Construct {
  /** Origin of the CDN for the paths of these files. */
  readonly origin: IOrigin;
  readonly lambda: IFunction;

  constructor(scope: Construct, id: string, { stage, bundle, before }: KeptFilesProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    suppressNag(bucket, {
      'AwsSolutions-S1':
        'Styles, fonts and scripts that every visitor is given; CloudFront alone reads them.',
    });
    // CloudFront may list, because S3 otherwise calls every unknown name «forbidden» instead of absent (404).
    this.origin = S3BucketOrigin.withOriginAccessControl(bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    });
    const { lambda } = new SupportFunction(this, 'KeepFiles', {
      stage,
      name: 'keep-files',
      folder: bundle,
      environment: { FILES_BUCKET: bucket.bucketName },
      timeout: Duration.seconds(60),
    });
    this.lambda = lambda;
    const files = bucket.arnForObjects('*');
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [files] }));
    if (lambda.role !== undefined)
      suppressNag(lambda.role, {
        'AwsSolutions-IAM5[Resource::<KeptFilesBucket6FF2BC78.Arn>/*]':
          'Writes every hashed file of a release, reads nothing, and reaches no other bucket.',
      });
    // The files of a release are there before a server names them; other files make another version of the function.
    const copied = new Trigger(this, 'Copied', { handler: lambda });
    for (const server of before) server.node.addDependency(copied);
  }
}
