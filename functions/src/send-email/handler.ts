import type { SQSBatchResponse } from 'aws-lambda';
import { deliveryMessage } from '@mithaq/domain/contracts/messages';
import { parseMessage, processBatch } from '../queue/batch.ts';
import type { Log, LogCode } from '../shared/log.ts';
import type { SendEmail, SendOutcome } from './send-email.ts';

const codeOf: Readonly<Record<SendOutcome, LogCode>> = {
  sent: 'email-sent',
  'sent-and-settled': 'email-sent-and-settled',
  refused: 'email-refused',
  settled: 'delivery-already-sent',
  unknown: 'delivery-unknown',
};

export const makeHandler =
  (sendEmail: SendEmail, log: Log) =>
  async (event: unknown): Promise<SQSBatchResponse> =>
    processBatch(
      event,
      async (body) => {
        const { delivery } = parseMessage(deliveryMessage, body, 'mail-message-malformed');
        log(codeOf[await sendEmail(delivery)], { delivery });
      },
      log,
    );
