import type { SQSBatchResponse } from 'aws-lambda';
import { errorFacts } from '../log/error-facts.ts';
import type { Log } from '../log/log.ts';
import { KeepMessage } from './keep-message.ts';
import { queueEvent, type QueueRecord } from './queue-event.ts';

/**
 * Hands over one message after the other and answers with those that stay on the queue. Messages after an outage
 * are not tried: each would wait for the same timeout, and the function has one of its own.
 */
export const processBatch = async (
  event: unknown,
  handle: (body: string) => Promise<void>,
  log: Log,
): Promise<SQSBatchResponse> => {
  const kept: QueueRecord[] = [];
  let outage = false;
  for (const record of queueEvent.parse(event).Records) {
    if (outage) {
      log('message-kept-after-outage', { message: record.messageId });
      kept.push(record);
      continue;
    }
    try {
      await handle(record.body);
    } catch (error) {
      kept.push(record);
      if (error instanceof KeepMessage) {
        outage = error.outage;
        log(error.code, { message: record.messageId, ...error.facts });
      } else {
        log('unexpected-error', { message: record.messageId, ...errorFacts(error) });
      }
    }
  }
  return { batchItemFailures: kept.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};
