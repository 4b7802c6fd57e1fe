import { MESSAGE_SCHEMA } from '@mithaq/domain/contracts/messages';
import type { SQSBatchResponse } from 'aws-lambda';
import { z } from 'zod';
import type { Log, LogCode } from '../shared/log.ts';
import { logFault, RetryLater } from './retry-later.ts';

/** Parses the part of Lambda's SQS event that is read. */
const queueEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/**
 * Hands over one message after the other and answers with those that are to be retried. Messages after an outage are
 * not tried: each would wait for the timeout that the first waited for, and the function has one of its own.
 */
export const processBatch = async (
  event: unknown,
  handle: (body: string) => Promise<void>,
  log: Log,
): Promise<SQSBatchResponse> => {
  const retried: string[] = [];
  let outage = false;
  for (const { messageId, body } of queueEvent.parse(event).Records) {
    if (outage) {
      log('message-kept-after-outage', { message: messageId });
      retried.push(messageId);
      continue;
    }
    try {
      await handle(body);
    } catch (error) {
      retried.push(messageId);
      ({ outage } = logFault(error, log, { message: messageId }));
    }
  }
  return { batchItemFailures: retried.map((itemIdentifier) => ({ itemIdentifier })) };
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // No schema takes undefined, so `parseMessage` reports it with the rest.
  }
};

const otherSchema = (json: unknown): number | undefined => {
  const given: unknown =
    typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined;
  return typeof given === 'number' && given !== MESSAGE_SCHEMA ? given : undefined;
};

/** Parses a message, or throws `RetryLater` with the names of the fields that do not fit and none of their values. */
export const parseMessage = <Schema extends z.ZodType>(
  schema: Schema,
  body: string,
  code: LogCode,
): z.output<Schema> => {
  const json = jsonOf(body);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const schemaOfMessage = otherSchema(json);
  // A message older or newer than this function waits on its queue for the release that reads it.
  if (schemaOfMessage !== undefined)
    throw new RetryLater('message-schema-unknown', { schema: schemaOfMessage });
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'message'));
  throw new RetryLater(code, { fields: [...fields].join(' ') });
};
