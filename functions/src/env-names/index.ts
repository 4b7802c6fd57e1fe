/**
 * Lists the environment variables that each function reads, and nothing else: infra and the local cloud import this
 * file to hand every function exactly its own.
 */
export const envName = {
  formTokenSecret: 'FORM_TOKEN_SECRET',
  referenceSecret: 'REFERENCE_SECRET',
  followLinkSecret: 'FOLLOW_LINK_SECRET',
  requestQueueUrl: 'REQUEST_QUEUE_URL',
  followQueueUrl: 'FOLLOW_QUEUE_URL',
  mailQueueUrl: 'MAIL_QUEUE_URL',
  readingQueueUrl: 'READING_QUEUE_URL',
  uploadsUrl: 'UPLOADS_URL',
  cmsUrl: 'CMS_URL',
  cmsApiKey: 'CMS_API_KEY',
  siteUrl: 'SITE_URL',
  publicApiUrl: 'PUBLIC_API_URL',
  mailFrom: 'MAIL_FROM',
  mailRegion: 'MAIL_REGION',
  region: 'AWS_REGION',
} as const;
export type EnvName = (typeof envName)[keyof typeof envName];

export const functionNames = [
  'accept-request',
  'record-request',
  'track-request',
  'accept-follow',
  'record-follow',
  'tell-followers',
  'read-document',
  'send-email',
  'record-email-event',
  'daily',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Each function is given these variables and no other. Lambda itself sets `AWS_REGION`; any other host has to. */
const variablesOf = {
  'accept-request': [
    envName.formTokenSecret,
    envName.referenceSecret,
    envName.requestQueueUrl,
    envName.region,
  ],
  'record-request': [envName.cmsUrl, envName.cmsApiKey, envName.mailQueueUrl, envName.region],
  'track-request': [
    envName.formTokenSecret,
    envName.cmsUrl,
    envName.cmsApiKey,
    envName.mailQueueUrl,
    envName.region,
  ],
  'accept-follow': [
    envName.formTokenSecret,
    envName.followLinkSecret,
    envName.followQueueUrl,
    envName.region,
  ],
  'record-follow': [envName.cmsUrl, envName.cmsApiKey, envName.mailQueueUrl, envName.region],
  'tell-followers': [
    envName.cmsUrl,
    envName.cmsApiKey,
    envName.mailQueueUrl,
    envName.readingQueueUrl,
    envName.region,
  ],
  'read-document': [envName.cmsUrl, envName.cmsApiKey, envName.uploadsUrl, envName.region],
  'send-email': [
    envName.cmsUrl,
    envName.cmsApiKey,
    envName.siteUrl,
    envName.publicApiUrl,
    envName.followLinkSecret,
    envName.referenceSecret,
    envName.mailFrom,
    envName.mailRegion,
  ],
  'record-email-event': [envName.cmsUrl, envName.cmsApiKey],
  daily: [envName.cmsUrl, envName.cmsApiKey, envName.mailQueueUrl, envName.region],
} as const satisfies Record<FunctionName, readonly EnvName[]>;

export const environmentOf: Readonly<Record<FunctionName, readonly EnvName[]>> = variablesOf;
export type VariableOf<Name extends FunctionName> = (typeof variablesOf)[Name][number];
