import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LayerVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Stack } from 'aws-cdk-lib';
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
}

/** The API in front times out after 30 s; the server must time out before. */
const TIMEOUT = Duration.seconds(29);

/**
 * A web server without any code for Lambda: the Web Adapter starts `run.sh`, waits for its port and turns each event
 * into a request.
 */
export class WebServer extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: WebServerProps) {
    super(scope, id);
    const { stage, name, archive } = props;
    const { account, version } = stage.config.webAdapter;
    const variant = archive.architecture === Architecture.X86_64 ? 'X86' : 'Arm64';
    const logs = makeLogGroup(this, stage, name);
    const { partition, region } = Stack.of(this);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: stage.named(name),
      description: `Mithaq ${name}; secrets revision ${stage.config.secrets.revision}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: archive.architecture,
      handler: 'run.sh',
      code: Code.fromAsset(archive.zip, { assetHash: archive.hash }),
      layers: [
        LayerVersion.fromLayerVersionArn(
          this,
          'Adapter',
          `arn:${partition}:lambda:${region}:${account}:layer:LambdaAdapterLayer${variant}:${version}`,
        ),
      ],
      memorySize: props.memoryMb,
      timeout: TIMEOUT,
      tracing: Tracing.ACTIVE,
      role: makeRole(this, logs),
      logGroup: logs,
      environmentEncryption: props.environmentKey,
      ...(props.concurrency === undefined ? {} : { reservedConcurrentExecutions: props.concurrency }),
      environment: {
        AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap',
        // The adapter waits for an open port and not for a page, which would read the register or the database.
        AWS_LWA_READINESS_CHECK_PROTOCOL: 'tcp',
        // A start that takes longer than Lambda's ten seconds continues instead of beginning again.
        AWS_LWA_ASYNC_INIT: 'true',
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
