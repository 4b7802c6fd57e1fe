import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { SupportFunction } from './support-function.ts';

export interface OriginGuardProps {
  readonly stage: Stage;
  readonly key: ISecret;
  readonly environmentKey: IKey;
}

/** The header by which the CDN shows who it is. */
export const ORIGIN_KEY_HEADER = 'x-origin-key';

/**
 * Keeps an API to those who come by the CDN, and with it by the firewall. API Gateway remembers the answer for an
 * hour, so that it costs one call an hour and no time; without the header it refuses by itself.
 */
export class OriginGuard extends SupportFunction {
  constructor(scope: Construct, id: string, { stage, key, environmentKey }: OriginGuardProps) {
    super(scope, id, {
      stage,
      name: 'origin-guard',
      folder: join(import.meta.dirname, '../origin-guard'),
      environment: { ORIGIN_KEY: key.secretValue.unsafeUnwrap() },
      environmentKey,
    });
  }

  /** One for each API: API Gateway shares none between two. */
  authorizer(name: string): HttpLambdaAuthorizer {
    return new HttpLambdaAuthorizer(name, this.lambda, {
      identitySource: [`$request.header.${ORIGIN_KEY_HEADER}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    });
  }
}
