import { SQSClient } from '@aws-sdk/client-sqs';

/**
 * One client a process. Its endpoint and credentials come from the variables that the SDK itself reads
 * (`AWS_ENDPOINT_URL_SQS` where SQS is emulated), so no code here knows where it runs.
 */
export const makeSqsClient = (region: string): SQSClient =>
  new SQSClient({
    region,
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 700, requestTimeout: 1200, throwOnRequestTimeout: true },
  });
