/** The local queues with their dead letters and visibility timeouts. */
export const localQueues = {
  requests: { deadLetters: 'requests-dead', visibilitySeconds: 10 },
  follows: { deadLetters: 'follows-dead', visibilitySeconds: 10 },
  /**
   * A visibility timeout longer than the lease that `send-email` takes on a delivery (20 s): otherwise the lease of a
   * dead worker outlives its message.
   */
  mail: { deadLetters: 'mail-dead', visibilitySeconds: 30 },
  /** A worker that dies leaves its file to `tell-followers`, once the lease is over. */
  reading: { deadLetters: 'reading-dead', visibilitySeconds: 900 },
  'email-events': { deadLetters: 'email-events-dead', visibilitySeconds: 10 },
} as const;
export type LocalQueue = keyof typeof localQueues;
export const localQueueNames: readonly LocalQueue[] = [
  'requests',
  'follows',
  'mail',
  'reading',
  'email-events',
];

/**
 * The maximum that SQS allows: a CMS that is down for hours must lose no request. A message that can never be handled
 * still reaches the dead letters in the end.
 */
export const maxReceiveCount = 1000;
