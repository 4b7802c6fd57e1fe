/** The region that everything local pretends to be in, a name of none of Amazon's; any credentials do. */
export const localRegion = 'local-1';

/** Returns the variables by which an AWS SDK client finds the emulators instead of AWS. */
export const localAwsEnvironment = (endpoints: {
  readonly queues?: string;
  readonly mail?: string;
}): Record<string, string> => ({
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  ...(endpoints.queues === undefined ? {} : { AWS_ENDPOINT_URL_SQS: endpoints.queues }),
  ...(endpoints.mail === undefined ? {} : { AWS_ENDPOINT_URL_SES: endpoints.mail }),
});
