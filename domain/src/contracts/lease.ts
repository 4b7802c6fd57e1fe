/** Longest lease that a worker may take, in seconds: a Lambda function runs no longer. */
export const MOST_LEASE_SECONDS = 900;
