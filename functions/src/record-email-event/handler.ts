import type { SQSBatchResponse } from 'aws-lambda';
import { processBatch } from '../queue/batch.ts';
import type { Log, LogCode } from '../shared/log.ts';
import type { EventOutcome, RecordEmailEvent } from './record-email-event.ts';

const codeOf: Readonly<Record<EventOutcome, LogCode>> = {
  recorded: 'email-event-recorded',
  ignored: 'email-event-ignored',
};

export const makeHandler =
  (recordEmailEvent: RecordEmailEvent, log: Log) =>
  async (event: unknown): Promise<SQSBatchResponse> =>
    processBatch(
      event,
      async (body) => {
        log(codeOf[await recordEmailEvent(body)]);
      },
      log,
    );
