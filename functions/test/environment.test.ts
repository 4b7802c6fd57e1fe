import { describe, expect, test } from 'vitest';
import { environmentOf, functionNames, type FunctionName } from '../src/env-names/index.ts';
import { makeContainer as acceptFollow } from '../src/accept-follow/container.ts';
import { makeContainer as acceptRequest } from '../src/accept-request/container.ts';
import { makeContainer as daily } from '../src/daily/container.ts';
import { makeContainer as recordEmailEvent } from '../src/record-email-event/container.ts';
import { makeContainer as recordFollow } from '../src/record-follow/container.ts';
import { makeContainer as recordRequest } from '../src/record-request/container.ts';
import { makeContainer as sendEmail } from '../src/send-email/container.ts';
import { makeContainer as tellFollowers } from '../src/tell-followers/container.ts';

const makers: Record<FunctionName, (raw: Record<string, string>) => unknown> = {
  'accept-request': acceptRequest,
  'record-request': recordRequest,
  'accept-follow': acceptFollow,
  'record-follow': recordFollow,
  'tell-followers': tellFollowers,
  'send-email': sendEmail,
  'record-email-event': recordEmailEvent,
  daily,
};

const complete: Record<string, string> = {
  FORM_TOKEN_SECRET: 'x'.repeat(32),
  REFERENCE_SECRET: 'y'.repeat(32),
  FOLLOW_LINK_SECRET: 'z'.repeat(32),
  FOLLOW_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/follows',
  SITE_URL: 'https://mithaq.example',
  PUBLIC_API_URL: 'https://mithaq.example/api',
  REQUEST_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/requests',
  MAIL_QUEUE_URL: 'https://sqs.me-south-1.amazonaws.com/1/mail',
  CMS_URL: 'https://cms.mithaq.example',
  CMS_API_KEY: 'key',
  MAIL_FROM: 'no-reply@mithaq.example',
  MAIL_REGION: 'eu-central-1',
  AWS_REGION: 'me-south-1',
};

const only = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, complete[name] ?? '']));

describe.each(functionNames)('%s', (name) => {
  test('starts with the variables that env-names lists for it and with no other', () => {
    expect(() => makers[name](only(environmentOf[name]))).not.toThrow();
  });

  test.each(environmentOf[name])('refuses to start without %s and names it', (missing) => {
    const others = environmentOf[name].filter((variable) => variable !== missing);
    expect(() => makers[name](only(others))).toThrow(new RegExp(`^${missing}: is missing$`, 'u'));
    expect(() => makers[name]({ ...only(others), [missing]: '' })).toThrow(missing);
  });
});

test.each([
  ['accept-request', 'FORM_TOKEN_SECRET', 'short'],
  ['accept-request', 'REFERENCE_SECRET', 'short'],
  ['accept-request', 'REQUEST_QUEUE_URL', 'requests'],
  ['send-email', 'CMS_URL', 'ftp://cms'],
  ['send-email', 'MAIL_FROM', 'nobody'],
] as const)('%s refuses a malformed %s and does not show it', (name, variable, value) => {
  const start = () => makers[name]({ ...complete, [variable]: value });
  expect(start).toThrow(variable);
  expect(start).not.toThrow(new RegExp(`[:;] .*${value}`, 'u'));
});
