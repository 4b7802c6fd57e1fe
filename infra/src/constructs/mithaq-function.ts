import { Duration } from 'aws-cdk-lib';
import { environmentOf, envName, type EnvName, type FunctionName } from '@mithaq/functions/env-names';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { Stage } from '../config/stage.ts';
import { functionDefaults, makeLogGroup, makeRole } from './lambda-defaults.ts';
import type { Sender } from './sender.ts';

export interface MithaqFunctionProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  readonly name: FunctionName;
  readonly timeout: Duration;
  /** Encrypts the environment, which holds secrets. */
  readonly environmentKey: IKey;
  /** Memory in megabytes, where the function needs more than the others. */
  readonly memoryMb?: number;
  /** Maximum of simultaneous runs; left out for a function that a queue bounds already. */
  readonly concurrency?: number;
}

/** CPU comes with memory: less would slow the start down more than it would save in a month. */
const MEMORY_MB = 512;

/**
 * A Lambda function of the product. A permission and the variable that belongs to it are given by one call, so that
 * neither can be forgotten: synthesis fails unless the function has exactly the variables that `env-names` lists for
 * it.
 */
export class MithaqFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logs: LogGroup;
  readonly #name: FunctionName;
  readonly #given = new Set<EnvName>();

  constructor(scope: Construct, id: string, props: MithaqFunctionProps) {
    super(scope, id);
    const { stage, name } = props;
    this.#name = name;
    this.logs = makeLogGroup(this, stage, name);
    this.lambda = new LambdaFunction(this, 'Function', {
      ...functionDefaults(stage, name),
      code: Code.fromAsset(props.artefacts.functions[name], { exclude: ['*.map', 'metafile.json'] }),
      memorySize: props.memoryMb ?? MEMORY_MB,
      timeout: props.timeout,
      role: makeRole(this, this.logs),
      logGroup: this.logs,
      environmentEncryption: props.environmentKey,
      ...(props.concurrency === undefined ? {} : { reservedConcurrentExecutions: props.concurrency }),
    });
    this.node.addValidation({ validate: () => this.#environmentFaults() });
  }

  addEnvironment(variable: EnvName, value: string): void {
    this.#given.add(variable);
    this.lambda.addEnvironment(variable, value);
  }

  /** Adds a secret whose value CloudFormation reads at deployment: see docs/adr/0008. */
  addSecret(variable: EnvName, secret: ISecret): void {
    this.addEnvironment(variable, secret.secretValue.unsafeUnwrap());
  }

  sendTo(queue: IQueue, variable: EnvName): void {
    this.addEnvironment(variable, queue.queueUrl);
    this.#grantSend(queue);
  }

  /**
   * Consumes a queue with at most `atOnce` simultaneous runs, because each writes to the database by way of the CMS.
   */
  consume(queue: IQueue, batchSize: number, atOnce: number): void {
    this.lambda.addEventSource(
      new SqsEventSource(queue, { batchSize, maxConcurrency: atOnce, reportBatchItemFailures: true }),
    );
  }

  /**
   * Sends an event that failed three times to `deadLetters`: for a function that is called asynchronously and not
   * from a queue.
   */
  deadLetterTo(deadLetters: IQueue): void {
    this.#grantSend(deadLetters);
    this.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    });
  }

  sendEmailAs({ from, region, arns }: Sender): void {
    this.addEnvironment(envName.mailFrom, from);
    this.addEnvironment(envName.mailRegion, region);
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [...arns],
        conditions: { StringEquals: { 'ses:FromAddress': from } },
      }),
    );
  }

  #grantSend(queue: IQueue): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    );
    // SQS requires both permissions of a writer to an encrypted queue.
    if (queue.encryptionMasterKey !== undefined) {
      this.lambda.addToRolePolicy(
        new PolicyStatement({
          actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
          resources: [queue.encryptionMasterKey.keyArn],
        }),
      );
    }
  }

  #environmentFaults(): string[] {
    // Lambda sets the region and reserves its name.
    const wanted: readonly EnvName[] = environmentOf[this.#name].filter(
      (variable) => variable !== envName.region,
    );
    const missing = wanted.filter((variable) => !this.#given.has(variable));
    const superfluous = [...this.#given].filter((variable) => !wanted.includes(variable));
    return [
      ...missing.map(
        (variable) => `${this.#name} is not given ${variable}, which env-names says that it reads`,
      ),
      ...superfluous.map(
        (variable) => `${this.#name} is given ${variable}, which env-names does not list for it`,
      ),
    ];
  }
}
