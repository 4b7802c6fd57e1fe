import { SESClient } from '@aws-sdk/client-ses';

/** One client a process; see `sqs-client.ts` for where its endpoint comes from. */
export const makeSesClient = (region: string): SESClient =>
  new SESClient({
    region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 4000, throwOnRequestTimeout: true },
  });
