import type { SQSBatchResponse } from 'aws-lambda';
import { followMessage } from '@mithaq/domain/contracts/messages';
import type { Log } from '../log/log.ts';
import { parseMessage } from '../queue/parse-message.ts';
import { processBatch } from '../queue/process-batch.ts';
import type { RecordFollow } from './use-case.ts';

export const makeHandler =
  (recordFollow: RecordFollow, log: Log) =>
  async (event: unknown): Promise<SQSBatchResponse> =>
    processBatch(
      event,
      async (body) => {
        const message = parseMessage(followMessage, body, 'follow-message-malformed');
        const { outcome, deliveries } = await recordFollow(message);
        log('follow-recorded', { action: message.action, outcome, deliveries: deliveries.length });
      },
      log,
    );
