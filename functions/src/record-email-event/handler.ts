import { z } from 'zod';
import { CmsRefused, CmsUnavailable } from '../cms/cms-errors.ts';
import { errorFacts } from '../log/error-facts.ts';
import type { LogCode } from '../log/log-code.ts';
import type { Log } from '../log/log.ts';
import type { RecordEmailEvent } from './use-case.ts';

/** The part of Lambda's SNS event that is read. */
const snsEvent = z.object({
  Records: z.array(z.object({ Sns: z.object({ MessageId: z.string(), Message: z.string() }) })),
});

const codeOf = {
  recorded: 'email-event-recorded',
  ignored: 'email-event-ignored',
  malformed: 'email-event-malformed',
} as const satisfies Record<string, LogCode>;

const logFault = (error: unknown, notification: string, log: Log): void => {
  if (error instanceof CmsUnavailable) log('cms-unavailable', { notification, reason: error.reason });
  else if (error instanceof CmsRefused && error.status === 404)
    log('email-event-delivery-unknown', { notification });
  else if (error instanceof CmsRefused) log('cms-refused', { notification, status: error.status });
  else log('unexpected-error', { notification, ...errorFacts(error) });
};

/** Throws the first fault: Lambda then tries the notification again and at last puts it aside. */
export const makeHandler =
  (recordEmailEvent: RecordEmailEvent, log: Log) =>
  async (event: unknown): Promise<void> => {
    for (const { Sns: sns } of snsEvent.parse(event).Records) {
      try {
        log(codeOf[await recordEmailEvent(sns.Message)], { notification: sns.MessageId });
      } catch (error) {
        logFault(error, sns.MessageId, log);
        throw error;
      }
    }
  };
