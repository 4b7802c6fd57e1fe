import type { SQSBatchResponse } from 'aws-lambda';
import { acceptedRequest } from '@mithaq/domain/contracts/messages';
import type { Log } from '../log/log.ts';
import { parseMessage } from '../queue/parse-message.ts';
import { processBatch } from '../queue/process-batch.ts';
import type { RecordRequest } from './use-case.ts';

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
