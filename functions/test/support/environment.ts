import type { EnvName } from '../../src/env-names/index.ts';

/** Every function starts with this environment; nothing listens at its addresses. */
export const completeEnvironment: Readonly<Record<EnvName, string>> = {
  FORM_TOKEN_SECRET: 'x'.repeat(32),
  REFERENCE_SECRET: 'y'.repeat(32),
  FOLLOW_LINK_SECRET: 'z'.repeat(32),
  FOLLOW_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/follows',
  SITE_URL: 'https://mithaq.example',
  PUBLIC_API_URL: 'https://mithaq.example/api',
  REQUEST_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/requests',
  MAIL_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/mail',
  READING_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/reading',
  UPLOADS_URL: 's3://uploads',
  CMS_URL: 'https://cms.mithaq.example',
  CMS_API_KEY: 'key',
  MAIL_FROM: 'no-reply@mithaq.example',
  MAIL_REGION: 'eu-central-1',
  AWS_REGION: 'me-south-1',
};

// Importing an index.ts starts its function, as in Lambda; tests then wire it again with an environment of their own.
Object.assign(process.env, completeEnvironment);
