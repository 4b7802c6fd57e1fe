import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { persistentStores } from './fauxqs-stores.ts';
import { localRegion } from './local-aws.ts';
import { localQueueNames, localQueues, maxReceiveCount, type LocalQueue } from './queue-names.ts';

export interface QueuesEmulator {
  /** Endpoint for `AWS_ENDPOINT_URL_SQS`. */
  readonly url: string;
  readonly queueUrls: Readonly<Record<LocalQueue, string>>;
  readonly client: SQSClient;
  stop(): Promise<void>;
}

export interface QueuesOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Folder in which queues survive a restart; left out, they live in memory. */
  readonly folder?: string;
  readonly maxReceiveCount?: number;
  readonly visibilitySeconds?: number;
}

const create = async (
  client: SQSClient,
  name: string,
  attributes: Record<string, string>,
): Promise<string> => {
  const { QueueUrl: url } = await client.send(new CreateQueueCommand({ QueueName: name }));
  if (url === undefined) throw new Error(`the emulator made no queue «${name}»`);
  // Attributes are set after the queue is created, so that a queue that exists with older attributes is no error.
  if (Object.keys(attributes).length > 0) {
    await client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
  }
  return url;
};

const withDeadLetters = async (
  client: SQSClient,
  name: LocalQueue,
  options: QueuesOptions,
): Promise<void> => {
  const { deadLetters, visibilitySeconds } = localQueues[name];
  const dead = await create(client, deadLetters, {});
  const { Attributes: about } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
  );
  await create(client, name, {
    VisibilityTimeout: String(options.visibilitySeconds ?? visibilitySeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: about?.QueueArn,
      maxReceiveCount: options.maxReceiveCount ?? maxReceiveCount,
    }),
  });
};

/**
 * Returns a queue's URL on the emulator's own host. The emulator finds a queue by the path of its URL and hands out
 * host names that not every resolver resolves; the SDK sends to the host of the queue URL.
 */
export const localQueueUrl = (endpoint: string, name: LocalQueue): string =>
  `${endpoint}/000000000000/${name}`;

/** Starts SQS on this machine only, with all queues and their dead letters. */
export const startQueues = async (options: QueuesOptions = {}): Promise<QueuesEmulator> => {
  const persistent = options.folder === undefined ? undefined : await persistentStores(options.folder);
  const app = buildApp({
    logger: false,
    defaultRegion: localRegion,
    ...(persistent === undefined ? {} : { stores: persistent.stores }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const client = new SQSClient({
    endpoint: url,
    region: localRegion,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (const name of localQueueNames) await withDeadLetters(client, name, options);
  return {
    url,
    client,
    queueUrls: {
      requests: localQueueUrl(url, 'requests'),
      follows: localQueueUrl(url, 'follows'),
      mail: localQueueUrl(url, 'mail'),
      reading: localQueueUrl(url, 'reading'),
      'email-events': localQueueUrl(url, 'email-events'),
    },
    async stop() {
      client.destroy();
      await app.close();
      persistent?.close();
    },
  };
};
