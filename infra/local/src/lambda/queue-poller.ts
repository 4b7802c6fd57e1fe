import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { LambdaFunction } from './lambda-function.ts';

const batchSize = 5;
const longPollSeconds = 10;
const firstPauseMs = 500;
const longestPauseMs = 8000;

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const toRecord = (message: Message): unknown => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  md5OfBody: message.MD5OfBody,
  attributes: message.Attributes ?? {},
  messageAttributes: {},
  eventSource: 'aws:sqs',
});

/** Returns the messages that the function did not name as failed; none where the whole batch failed. */
const succeeded = async (messages: readonly Message[], target: LambdaFunction): Promise<Message[]> => {
  try {
    const answer = batchResponse.parse(await target.invoke({ Records: messages.map(toRecord) }));
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return messages.filter(({ MessageId: id }) => id !== undefined && !failed.has(id));
  } catch (error) {
    process.stderr.write(
      `${target.name}: batch failed: ${error instanceof Error ? error.message : 'unknown'}\n`,
    );
    return [];
  }
};

/**
 * Polls a queue as Lambda's event source mapping does: hands batches over and deletes the messages that succeeded;
 * the others come back when their visibility timeout is over. Pauses longer and longer while a function handles no
 * message, so that an outage of the CMS does not use up the number of times a message may be received.
 */
export const startPolling = (
  sqs: SQSClient,
  queueUrl: string,
  target: LambdaFunction,
): { stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;
  let pauseMs = 0;

  const receive = async (): Promise<Message[]> => {
    const answer = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds: longPollSeconds,
        MessageSystemAttributeNames: ['All'],
      }),
      { abortSignal: stopping.signal },
    );
    return answer.Messages ?? [];
  };

  const remove = async (messages: readonly Message[]): Promise<void> => {
    if (messages.length === 0) return;
    const entries = messages.map(({ ReceiptHandle: handle }, index) => ({
      Id: String(index),
      ReceiptHandle: handle,
    }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
  };

  const round = async (): Promise<void> => {
    const messages = await receive();
    if (messages.length === 0) return;
    const done = await succeeded(messages, target);
    await remove(done);
    pauseMs = done.length > 0 ? 0 : Math.min(Math.max(firstPauseMs, pauseMs * 2), longestPauseMs);
  };

  const loop = async (): Promise<void> => {
    while (!stopped()) {
      try {
        await round();
      } catch (error) {
        if (stopped()) return;
        pauseMs = longestPauseMs / 8;
        process.stderr.write(`queue of ${target.name}: ${error instanceof Error ? error.name : 'unknown'}\n`);
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined); // aborted: the loop ends
    }
  };

  const finished = loop();
  return {
    async stop() {
      stopping.abort();
      await finished;
    },
  };
};
