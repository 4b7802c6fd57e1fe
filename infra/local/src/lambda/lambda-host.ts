import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { functionNames, type FunctionName } from '@mithaq/functions/env-names';
import { localRegion } from '../emulators/local-aws.ts';
import { localQueueUrl } from '../emulators/queues.ts';
import { functionEnvironment } from './function-environment.ts';
import { startFunction, type FunctionProcess } from './function-process.ts';
import { httpApi } from './http-api.ts';
import { startPolling } from './queue-poller.ts';
import { startSchedule } from './schedule.ts';
import { watchBundles } from './watch-bundles.ts';

export interface LambdaHostOptions {
  /** Folder with `{function}/index.mjs`. */
  readonly bundles: string;
  /** Where the functions' own variables are taken from; the addresses of the queues are added here. */
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

const need = (functions: ReadonlyMap<string, FunctionProcess>, name: string): FunctionProcess => {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`no function «${name}»`);
  return found;
};

/** All functions, or none: where one cannot start, the others are stopped and its error is thrown. */
const startAll = async (
  start: (name: FunctionName) => Promise<FunctionProcess>,
): Promise<ReadonlyMap<string, FunctionProcess>> => {
  const starts = await Promise.allSettled(functionNames.map(start));
  const running = starts.filter((each) => each.status === 'fulfilled').map(({ value }) => value);
  const failed = starts.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await Promise.all(running.map((each) => each.stop()));
    throw failed.reason;
  }
  return new Map(running.map((each) => [each.name, each]));
};

/** Lambda, its event sources, the HTTP API and the clock, on this machine. */
export const startLambdaHost = async (options: LambdaHostOptions): Promise<LambdaHost> => {
  const endpoints = { queues: options.queuesUrl, mail: options.mailUrl };
  const environment = {
    ...options.environment,
    REQUEST_QUEUE_URL: localQueueUrl(options.queuesUrl, 'requests'),
    FOLLOW_QUEUE_URL: localQueueUrl(options.queuesUrl, 'follows'),
    MAIL_QUEUE_URL: localQueueUrl(options.queuesUrl, 'mail'),
    AWS_REGION: localRegion,
    MAIL_REGION: localRegion,
  };
  const functions = await startAll((name) =>
    startFunction(
      name,
      join(options.bundles, name, 'index.mjs'),
      functionEnvironment(name, environment, endpoints),
    ),
  );

  const server = httpApi(functions);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the HTTP API has no port');

  const sqs = new SQSClient({
    endpoint: options.queuesUrl,
    region: localRegion,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const sources = [
    startPolling(sqs, environment.REQUEST_QUEUE_URL, need(functions, 'record-request')),
    startPolling(sqs, environment.FOLLOW_QUEUE_URL, need(functions, 'record-follow')),
    startPolling(sqs, environment.MAIL_QUEUE_URL, need(functions, 'send-email')),
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
    url: `http://127.0.0.1:${String(address.port)}`,
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
