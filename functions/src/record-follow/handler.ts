import type { SQSBatchResponse } from 'aws-lambda';
import { followMessage } from '@mithaq/domain/contracts/messages';
import { parseMessage, processBatch } from '../queue/batch.ts';
import type { Log } from '../shared/log.ts';
import type { RecordFollow } from './record-follow.ts';

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
