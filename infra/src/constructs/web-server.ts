import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
  type ILayerVersion,
} from 'aws-cdk-lib/aws-lambda';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { ServerArchive } from '../artefacts/artefacts.ts';
import type { Stage } from '../config/stage.ts';
import { makeLogGroup, makeRole } from './lambda-defaults.ts';

export interface WebServerProps {
  readonly stage: Stage;
  readonly name: 'site' | 'cms';
  readonly archive: ServerArchive;
  readonly memoryMb: number;
  readonly environmentKey: IKey;
  readonly environment: Readonly<Record<string, string>>;
  /** Environment variables whose values CloudFormation reads at deployment: see docs/adr/0008. */
  readonly secrets: Readonly<Record<string, ISecret>>;
  readonly concurrency?: number;
  readonly layers: readonly ILayerVersion[];
  /** Name of the role; left out, CloudFormation draws one. */
  readonly roleName?: string;
}

/** The API in front times out after 30 s; the server must time out before. */
const TIMEOUT = Duration.seconds(29);

/**
 * A web server without any code for Lambda: the handler beside it in the archive starts it, waits for its port and turns
 * each event into a request (docs/adr/0045).
 */
export class WebServer extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: WebServerProps) {
    super(scope, id);
    const { stage, name, archive } = props;
    const logs = makeLogGroup(this, stage, name);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: stage.named(name),
      description: `Mithaq ${name}; secrets revision ${stage.config.secrets.revision}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: archive.architecture,
      handler: 'index.handler',
      code: Code.fromAsset(archive.zip, { assetHash: archive.hash }),
      layers: [...props.layers],
      memorySize: props.memoryMb,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      role: makeRole(this, logs, props.roleName),
      logGroup: logs,
      environmentEncryption: props.environmentKey,
      ...(props.concurrency === undefined ? {} : { reservedConcurrentExecutions: props.concurrency }),
      environment: {
        SERVER_ENTRY: archive.entry,
        PORT: '8080',
        HOST: '127.0.0.1',
        HOSTNAME: '127.0.0.1',
        NODE_ENV: 'production',
        ...props.environment,
        ...Object.fromEntries(
          Object.entries(props.secrets).map(([variable, secret]) => [
            variable,
            secret.secretValue.unsafeUnwrap(),
          ]),
        ),
      },
    });
  }
}
