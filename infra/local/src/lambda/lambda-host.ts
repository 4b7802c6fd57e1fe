import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environmentOf, functionNames, type FunctionName } from '@mithaq/functions/env-names';
import { localAwsEnvironment, localRegion } from '../emulators/local-aws.ts';
import { localQueueUrl } from '../emulators/queues.ts';
import { listen } from '../net/listen.ts';
import { httpApi } from './http-api.ts';
import { startFunction, type LambdaFunction } from './lambda-function.ts';
import { startPolling } from './queue-poller.ts';
import { startSchedule } from './schedule.ts';
import { watchBundles } from './watch-bundles.ts';

export interface LambdaHostOptions {
  /** Folder with `{function}/index.mjs`. */
  readonly bundles: string;
  /** Source of the functions' own variables; the addresses of the queues are added to it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** 0 takes a free one. */
  readonly port: number;
  readonly queuesUrl: string;
  readonly mailUrl: string;
  readonly dailyEverySeconds: number;
  readonly tellEverySeconds: number;
  readonly watch?: boolean;
}

export interface LambdaHost {
  /** Address of the functions' HTTP API. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Timeouts as in `infra/src/stacks/requests-stack.ts`; milliseconds. */
const timeoutMs = 60_000;
const longerTimeoutsMs = new Map<FunctionName, number>([
  ['read-document', 15 * 60_000],
  ['daily', 4 * 60_000],
]);
/** A timeout for development, in which a person may hold a function at a breakpoint; milliseconds. */
const debuggingTimeoutMs = 60 * 60_000;

/** Returns exactly the variables that a function has in AWS, and the addresses of the emulators. */
const functionEnvironment = (
  name: FunctionName,
  available: Readonly<Record<string, string | undefined>>,
  endpoints: { readonly queues: string; readonly mail: string },
): Record<string, string> => {
  const own = environmentOf[name].flatMap((variable) => {
    const value = available[variable];
    return value === undefined ? [] : [[variable, value] as const];
  });
  return { TZ: 'UTC', ...localAwsEnvironment(endpoints), ...Object.fromEntries(own) };
};

const need = (functions: ReadonlyMap<string, LambdaFunction>, name: string): LambdaFunction => {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`no function «${name}»`);
  return found;
};

/** Starts all functions or none: where one cannot start, the others are stopped and its error is thrown. */
const startAll = async (
  start: (name: FunctionName) => Promise<LambdaFunction>,
): Promise<ReadonlyMap<string, LambdaFunction>> => {
  const starts = await Promise.allSettled(functionNames.map(start));
  const running = starts.filter((each) => each.status === 'fulfilled').map(({ value }) => value);
  const failed = starts.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await Promise.all(running.map((each) => each.stop()));
    throw failed.reason;
  }
  return new Map(running.map((each) => [each.name, each]));
};

/** Starts Lambda, its event sources, the HTTP API and the schedules on this machine. */
export const startLambdaHost = async (options: LambdaHostOptions): Promise<LambdaHost> => {
  const endpoints = { queues: options.queuesUrl, mail: options.mailUrl };
  const environment = {
    ...options.environment,
    REQUEST_QUEUE_URL: localQueueUrl(options.queuesUrl, 'requests'),
    FOLLOW_QUEUE_URL: localQueueUrl(options.queuesUrl, 'follows'),
    MAIL_QUEUE_URL: localQueueUrl(options.queuesUrl, 'mail'),
    READING_QUEUE_URL: localQueueUrl(options.queuesUrl, 'reading'),
    AWS_REGION: localRegion,
    MAIL_REGION: localRegion,
  };
  const functions = await startAll((name) =>
    startFunction({
      name,
      root: join(options.bundles, name),
      handler: 'index.handler',
      timeoutMs: options.watch === true ? debuggingTimeoutMs : (longerTimeoutsMs.get(name) ?? timeoutMs),
      environment: functionEnvironment(name, environment, endpoints),
    }),
  );

  const server = httpApi(functions);
  const port = await listen(server, options.port);

  const sqs = new SQSClient({
    endpoint: options.queuesUrl,
    region: localRegion,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const sources = [
    startPolling(sqs, environment.REQUEST_QUEUE_URL, need(functions, 'record-request')),
    startPolling(sqs, environment.FOLLOW_QUEUE_URL, need(functions, 'record-follow')),
    startPolling(sqs, environment.MAIL_QUEUE_URL, need(functions, 'send-email')),
    startPolling(sqs, environment.READING_QUEUE_URL, need(functions, 'read-document')),
    startPolling(
      sqs,
      localQueueUrl(options.queuesUrl, 'email-events'),
      need(functions, 'record-email-event'),
    ),
    startSchedule(need(functions, 'daily'), options.dailyEverySeconds),
    startSchedule(need(functions, 'tell-followers'), options.tellEverySeconds),
  ];
  const watcher = options.watch === true ? watchBundles(options.bundles, functions.values()) : undefined;

  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop() {
      watcher?.stop();
      await Promise.all(sources.map((source) => source.stop()));
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      });
      await Promise.all([...functions.values()].map((each) => each.stop()));
      sqs.destroy();
    },
  };
};
