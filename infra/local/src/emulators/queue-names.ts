/** Local queues and how often a message of each comes back before it is put aside. */
export const localQueues = {
  requests: { deadLetters: 'requests-dead', visibilitySeconds: 10 },
  follows: { deadLetters: 'follows-dead', visibilitySeconds: 10 },
  /** Longer than `send-email` claims a delivery (20 s): else a dead worker's claim outlives its message. */
  mail: { deadLetters: 'mail-dead', visibilitySeconds: 30 },
  'email-events': { deadLetters: 'email-events-dead', visibilitySeconds: 10 },
} as const;
export type LocalQueue = keyof typeof localQueues;
export const localQueueNames: readonly LocalQueue[] = ['requests', 'follows', 'mail', 'email-events'];

/**
 * The most that SQS allows: a CMS that is down for hours must cost nobody a request. What can never be handled
 * still reaches the dead letters in the end.
 */
export const maxReceiveCount = 1000;
