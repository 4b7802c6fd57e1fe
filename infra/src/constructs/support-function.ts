import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { functionDefaults, makeLogGroup, makeRole } from './lambda-defaults.ts';

export interface SupportFunctionProps {
  readonly stage: Stage;
  readonly name: string;
  /** Folder of the built function, whose entry is called `index`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Encrypts the environment where it holds a secret. */
  readonly environmentKey?: IKey;
  /** Left out, 15 seconds. */
  readonly timeout?: Duration;
}

/** A small function that serves the deployment and not the product. */
export class SupportFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    {
      stage,
      name,
      folder,
      environment,
      environmentKey,
      timeout = Duration.seconds(15),
    }: SupportFunctionProps,
  ) {
    super(scope, id);
    const logs = makeLogGroup(this, stage, name);
    this.lambda = new LambdaFunction(this, 'Function', {
      ...functionDefaults(stage, name),
      code: Code.fromAsset(folder),
      memorySize: 256,
      timeout,
      role: makeRole(this, logs),
      logGroup: logs,
      ...(environmentKey === undefined ? {} : { environmentEncryption: environmentKey }),
      environment: { ...environment },
    });
  }
}
