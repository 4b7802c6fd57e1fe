import { SESClient } from '@aws-sdk/client-ses';

/** One client a process, for the region that e-mails are sent from; see `sqs-client.ts` for its endpoint. */
export const makeSesClient = (region: string): SESClient =>
  new SESClient({
    region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 4000, throwOnRequestTimeout: true },
  });
