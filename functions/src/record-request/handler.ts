import type { SQSBatchResponse } from 'aws-lambda';
import { acceptedRequest } from '@mithaq/domain/contracts/messages';
import { parseMessage, processBatch } from '../queue/batch.ts';
import type { Log } from '../shared/log.ts';
import type { RecordRequest } from './record-request.ts';

export const makeHandler =
  (recordRequest: RecordRequest, log: Log) =>
  async (event: unknown): Promise<SQSBatchResponse> =>
    processBatch(
      event,
      async (body) => {
        const request = parseMessage(acceptedRequest, body, 'request-message-malformed');
        const { outcome, deliveries } = await recordRequest(request);
        log('request-recorded', { reference: request.reference, outcome, deliveries: deliveries.length });
      },
      log,
    );
