import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { makeLogGroup, makeRole } from './lambda-defaults.ts';

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
export class OriginGuard extends Construct {
  readonly #lambda: LambdaFunction;

  constructor(scope: Construct, id: string, { stage, key, environmentKey }: OriginGuardProps) {
    super(scope, id);
    const logs = makeLogGroup(this, stage, 'origin-guard');
    this.#lambda = new LambdaFunction(this, 'Function', {
      functionName: stage.named('origin-guard'),
      description: `Mithaq origin-guard; secrets revision ${stage.config.secrets.revision}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(import.meta.dirname, '../origin-guard')),
      memorySize: 256,
      timeout: Duration.seconds(5),
      tracing: Tracing.ACTIVE,
      role: makeRole(this, logs),
      logGroup: logs,
      environmentEncryption: environmentKey,
      environment: { ORIGIN_KEY: key.secretValue.unsafeUnwrap() },
    });
  }

  /** One for each API: API Gateway shares none between two. */
  authorizer(name: string): HttpLambdaAuthorizer {
    return new HttpLambdaAuthorizer(name, this.#lambda, {
      identitySource: [`$request.header.${ORIGIN_KEY_HEADER}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    });
  }
}
