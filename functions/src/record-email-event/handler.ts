import type { SQSBatchResponse } from 'aws-lambda';
import type { LogCode } from '../log/log-code.ts';
import type { Log } from '../log/log.ts';
import { processBatch } from '../queue/process-batch.ts';
import type { EventOutcome, RecordEmailEvent } from './use-case.ts';

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
