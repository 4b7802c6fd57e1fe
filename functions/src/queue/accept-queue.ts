import { z } from 'zod';
import { QueueRefused, QueueUnavailable } from './errors.ts';
import { messageSender, SqsRefusal } from './send-message.ts';

/** The deadline ends all attempts together, because a person is waiting; milliseconds. */
const acceptDeadlineMs = 2600;

/** Time after which one try counts as lost, its connection included; milliseconds. */
const tryTimeoutMs = 1200;

const acceptTries = 2;

/** Errors of SQS that a message of these characters or this size meets at every try. */
const permanentErrors: readonly unknown[] = [
  'InvalidMessageContents',
  'InvalidParameterValue',
  'InvalidParameterValueException',
];

/** The connection was never made, so that nothing of the message left this machine. */
const unconnected: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

const connectionError = z.object({ code: z.unknown() });

/**
 * Returns what a failed try says of the message. `not-stored`: SQS answered that it refuses it now, or was never
 * reached. `unknown`: the answer was lost, late or a fault of SQS, so that the queue may hold the message.
 */
const outcomeOf = (error: unknown): 'refused' | 'not-stored' | 'unknown' => {
  if (error instanceof SqsRefusal) {
    if (permanentErrors.includes(error.name)) return 'refused';
    return error.status >= 400 && error.status < 500 ? 'not-stored' : 'unknown';
  }
  const { code } = connectionError.safeParse(error).data ?? {};
  return unconnected.includes(code) ? 'not-stored' : 'unknown';
};

/** The accept queue holds what a person sent until it is recorded. */
export interface AcceptQueue<Message> {
  /**
   * Resolves once the queue has the message for good. Throws `QueueUnavailable`, which says whether the queue may hold
   * it, or `QueueRefused` where it never will.
   */
  send(message: Message): Promise<void>;
}

/**
 * Makes the accept queue, which tries each call again itself: a person has to be told the truth about what became of all
 * tries.
 */
export const sqsAcceptQueue = <Message>(region: string, queueUrl: string): AcceptQueue<Message> => {
  const send = messageSender(region, queueUrl);
  return {
    async send(message) {
      const body = JSON.stringify(message);
      const deadline = AbortSignal.timeout(acceptDeadlineMs);
      let mayHoldIt = false;
      for (let tries = 1; ; tries += 1) {
        try {
          await send(body, AbortSignal.any([deadline, AbortSignal.timeout(tryTimeoutMs)]));
          return;
        } catch (error) {
          const reason = error instanceof Error ? error.name : 'unknown';
          const outcome = outcomeOf(error);
          if (outcome === 'refused') throw new QueueRefused(reason, { cause: error });
          mayHoldIt ||= outcome === 'unknown';
          if (tries === acceptTries || deadline.aborted)
            throw new QueueUnavailable(reason, { cause: error, mayHoldIt });
        }
      }
    },
  };
};
