import { Duration } from 'aws-cdk-lib';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { SupportFunction } from './support-function.ts';

export interface OriginGuardProps {
  readonly stage: Stage;
  readonly key: ISecret;
  readonly environmentKey: IKey;
  /** Folder with the bundle. */
  readonly bundle: string;
}

/** The header with which the CDN authenticates itself. */
export const ORIGIN_KEY_HEADER = 'x-origin-key';

/**
 * Restricts an API to callers that come by way of the CDN and so of the firewall. API Gateway caches the answer for
 * an hour, so that the check costs one call an hour and no time; a call without the header is refused before it.
 */
export class OriginGuard extends SupportFunction {
  constructor(scope: Construct, id: string, { stage, key, environmentKey, bundle }: OriginGuardProps) {
    super(scope, id, {
      stage,
      name: 'origin-guard',
      folder: bundle,
      environment: { ORIGIN_KEY: key.secretValue.unsafeUnwrap(), KEY_ARN: key.secretArn },
      environmentKey,
    });
    // While a new key is deployed, the guard reads the one that it was not deployed with: docs/adr/0036.
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [key.secretArn] }),
    );
  }

  /** Makes an authorizer for one API: API Gateway shares none between two. */
  authorizer(name: string): HttpLambdaAuthorizer {
    return new HttpLambdaAuthorizer(name, this.lambda, {
      identitySource: [`$request.header.${ORIGIN_KEY_HEADER}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    });
  }
}
