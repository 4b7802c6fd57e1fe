/**
 * How long a claim keeps other workers away. Longer than the slowest sending (SES twice 4 s), shorter than the mail
 * queue's visibility timeout: else the message of a worker that died came back while its claim still stood.
 */
export const CLAIM_SECONDS = 20;
