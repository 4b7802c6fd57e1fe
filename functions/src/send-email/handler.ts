import type { SQSBatchResponse } from 'aws-lambda';
import { deliveryMessage } from '@mithaq/domain/contracts/messages';
import type { LogCode } from '../log/log-code.ts';
import type { Log } from '../log/log.ts';
import { parseMessage } from '../queue/parse-message.ts';
import { processBatch } from '../queue/process-batch.ts';
import type { SendEmail, SendOutcome } from './use-case.ts';

const codeOf: Readonly<Record<SendOutcome, LogCode>> = {
  sent: 'email-sent',
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
