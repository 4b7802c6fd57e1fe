import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  environmentOf,
  envName,
  functionNames,
  type EnvName,
  type FunctionName,
} from '../src/env-names/index.ts';
import { completeEnvironment } from './support/environment.ts';
import { wire as acceptFollow } from '../src/accept-follow/index.ts';
import { wire as acceptRequest } from '../src/accept-request/index.ts';
import { wire as daily } from '../src/daily/index.ts';
import { wire as readDocument } from '../src/read-document/index.ts';
import { wire as recordEmailEvent } from '../src/record-email-event/index.ts';
import { wire as recordFollow } from '../src/record-follow/index.ts';
import { wire as recordRequest } from '../src/record-request/index.ts';
import { wire as sendEmail } from '../src/send-email/index.ts';
import { wire as tellFollowers } from '../src/tell-followers/index.ts';
import { wire as trackRequest } from '../src/track-request/index.ts';

const wires: Record<FunctionName, (raw: Record<string, string>) => unknown> = {
  'accept-request': acceptRequest,
  'record-request': recordRequest,
  'track-request': trackRequest,
  'accept-follow': acceptFollow,
  'record-follow': recordFollow,
  'tell-followers': tellFollowers,
  'read-document': readDocument,
  'send-email': sendEmail,
  'record-email-event': recordEmailEvent,
  daily,
};

const only = (names: readonly EnvName[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, completeEnvironment[name]]));

/**
 * Holds `env-names` to what each function really reads. infra/test holds the template to `env-names`: together they
 * let no function be deployed without a variable that it needs.
 */
describe.each(functionNames)('%s', (name) => {
  test('starts with the variables that env-names lists for it and with no other', () => {
    expect(() => wires[name](only(environmentOf[name]))).not.toThrow();
  });

  test('reads every variable that env-names lists for it', () => {
    const index = readFileSync(new URL(`../src/${name}/index.ts`, import.meta.url), 'utf8');
    const read = [...index.matchAll(/\bvariable\('([A-Z_]+)'\)/gu)].map(([, variable]) => variable);
    expect(read.toSorted()).toEqual([...environmentOf[name]].sort());
  });

  test.each(environmentOf[name])('refuses to start without %s and names it', (missing) => {
    const others = environmentOf[name].filter((variable) => variable !== missing);
    expect(() => wires[name](only(others))).toThrow(new RegExp(`^${missing}: is not set\\. `, 'u'));
    expect(() => wires[name]({ ...only(others), [missing]: '' })).toThrow(missing);
  });
});

test('every name in env-names is read by some function', () => {
  const read = new Set(Object.values(environmentOf).flat());
  expect([...read].sort()).toEqual(Object.values(envName).sort());
});

test.each([
  ['accept-request', 'FORM_TOKEN_SECRET', 'short'],
  ['accept-request', 'REFERENCE_SECRET', 'short'],
  ['accept-request', 'REQUEST_QUEUE_URL', 'requests'],
  ['send-email', 'CMS_URL', 'ftp://cms'],
  ['send-email', 'MAIL_FROM', 'nobody'],
] as const)('%s refuses a malformed %s and does not show it', (name, variable, value) => {
  const start = () => wires[name]({ ...completeEnvironment, [variable]: value });
  expect(start).toThrow(variable);
  expect(start).not.toThrow(new RegExp(`[:;] .*${value}`, 'u'));
});
