import { Duration } from 'aws-cdk-lib';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { SupportFunction } from './support-function.ts';

export interface OriginGuardProps {
  readonly stage: Stage;
  /** Name of the function: a guard serves the APIs of its own stack, because no permission crosses stacks. */
  readonly name: 'origin-guard' | 'requests-guard';
  readonly key: ISecret;
  readonly environmentKey: IKey;
  /** Folder with the bundle. */
  readonly bundle: string;
}

/**
 * Restricts an API to callers with the origin key: the CDN, and so the firewall, and for the requests API the site. API Gateway caches the answer for
 * an hour, so that the check costs one call an hour and no time; a call without the header is refused before it.
 */
export class OriginGuard extends SupportFunction {
  constructor(scope: Construct, id: string, { stage, name, key, environmentKey, bundle }: OriginGuardProps) {
    super(scope, id, {
      stage,
      name,
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
