import { describe, expect, test } from 'vitest';
import { environmentOf, envName, functionNames } from '../../functions/src/env-names/index.ts';
import { environment as acceptFollow } from '../../functions/src/accept-follow/environment.ts';
import { environment as acceptRequest } from '../../functions/src/accept-request/environment.ts';
import { environment as daily } from '../../functions/src/daily/environment.ts';
import { environment as recordEmailEvent } from '../../functions/src/record-email-event/environment.ts';
import { environment as recordFollow } from '../../functions/src/record-follow/environment.ts';
import { environment as recordRequest } from '../../functions/src/record-request/environment.ts';
import { environment as sendEmail } from '../../functions/src/send-email/environment.ts';
import { environment as tellFollowers } from '../../functions/src/tell-followers/environment.ts';

const schemas = {
  'accept-request': acceptRequest,
  'record-request': recordRequest,
  'accept-follow': acceptFollow,
  'record-follow': recordFollow,
  'tell-followers': tellFollowers,
  'send-email': sendEmail,
  'record-email-event': recordEmailEvent,
  daily,
};

/**
 * infra/test holds the template to `env-names`; this test holds `env-names` to the variables that each function
 * reads. Together they ensure that no function is deployed without a variable that it needs.
 */
describe('environment names', () => {
  test.each(functionNames)('that %s reads are those that env-names lists for it', (name) => {
    expect(Object.keys(schemas[name].shape).sort()).toEqual([...environmentOf[name]].sort());
  });

  test('exist once, and each is read by a function', () => {
    const read = new Set(Object.values(environmentOf).flat());
    expect([...read].sort()).toEqual(Object.values(envName).sort());
  });
});
