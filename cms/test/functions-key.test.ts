import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { idsOf } from './support/answers.ts';
import { startCms, type Cms } from './support/cms.ts';

const DEPLOYED = 'the key with which this CMS was deployed';
const ARN = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:mithaq/prod/cms-api-key-AbCdEf';

const asked = z.object({ SecretId: z.literal(ARN), VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']) });

let aws: Server;
let cms: Cms;
let stored: { AWSCURRENT: string; AWSPREVIOUS?: string } | undefined;
let readings: number;
let clock = Date.now();

/** Answers as Secrets Manager does: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
beforeAll(async () => {
  aws = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      readings += 1;
      const key = stored?.[asked.parse(JSON.parse(body)).VersionStage];
      const status = stored === undefined ? 403 : key === undefined ? 400 : 200;
      const fault = { __type: status === 403 ? 'AccessDeniedException' : 'ResourceNotFoundException' };
      // The client compares this date with its clock, which these tests move.
      response.setHeader('date', new Date().toUTCString());
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(status === 200 ? { SecretString: key } : fault));
    });
  });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${String(await listen(aws))}`);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await close(aws);
});

const statusFor = async (authorization: string): Promise<number> =>
  (await cms.raw('nobody', 'GET', '/api/deliveries/waiting', { headers: { authorization } })).status;
const called = (key: string): Promise<number> => statusFor(`services API-Key ${key}`);

describe('the functions’ key', () => {
  beforeAll(async () => {
    cms = await startCms({ CMS_API_KEY: DEPLOYED, CMS_KEY_ARN: ARN, AWS_REGION: 'eu-central-1' });
    return () => cms.stop();
  });
  beforeEach(() => {
    readings = 0;
    stored = { AWSCURRENT: DEPLOYED };
    // Each test begins after the minute in which the CMS remembers its last reading.
    clock += 61_000;
    vi.useFakeTimers({ toFake: ['Date'], now: clock });
    return () => {
      vi.useRealTimers();
    };
  });

  it('of the deployment is admitted without a record and without a reading of the secret', async () => {
    expect(await called(DEPLOYED)).toBe(200);
    expect(readings).toBe(0);
    const records = await cms.call('administrator', 'GET', '/api/services');
    expect(idsOf(records.body)).toEqual([]);
  });

  it('is admitted as it is now and as it was before, while functions and CMS have different ones', async () => {
    stored = { AWSCURRENT: 'the new key', AWSPREVIOUS: 'the former key' };
    expect([await called('the new key'), await called('the former key'), await called(DEPLOYED)]).toEqual([
      200, 200, 200,
    ]);
    expect(await called('the key before that')).toBe(401);
  });

  it.each(['', ' ', 'x', `${DEPLOYED} `, DEPLOYED.slice(0, -1), DEPLOYED.toUpperCase()])(
    'is not «%s»: the stranger is refused',
    async (key) => {
      // A header's own spaces at its end are no part of it.
      expect(await called(key)).toBe(key.trim() === DEPLOYED ? 200 : 401);
    },
  );

  it.each([`users API-Key ${DEPLOYED}`, `Bearer ${DEPLOYED}`, DEPLOYED, `JWT ${DEPLOYED}`])(
    'opens nothing under another scheme: %s',
    async (authorization) => {
      expect(await statusFor(authorization)).toBe(401);
    },
  );

  it('costs a stranger’s tries one reading a minute', async () => {
    for (const key of ['a', 'b', 'c']) expect(await called(key)).toBe(401);
    expect(readings).toBe(2);
  });

  it('is refused for this call alone where the secret does not answer', async () => {
    stored = undefined;
    expect([await called('the new key'), await called(DEPLOYED)]).toEqual([401, 200]);
    stored = { AWSCURRENT: 'the new key' };
    expect(await called('the new key')).toBe(200);
  });

  const statusOf = async (path: string): Promise<number> =>
    (await cms.raw('nobody', 'GET', path, { headers: { authorization: `services API-Key ${DEPLOYED}` } }))
      .status;

  it('opens no list and no record that staff read', async () => {
    for (const path of ['/api/services', '/api/users', '/api/requests', '/api/account-events'])
      expect([path, await statusOf(path)]).toEqual([path, 403]);
  });
});

describe('a CMS without a key of its functions', () => {
  beforeAll(async () => {
    cms = await startCms({ CMS_API_KEY: '' });
    return () => cms.stop();
  });

  it('admits the key of a record and no empty one', async () => {
    const apiKey = 'k'.repeat(40);
    expect([await called(''), await called(apiKey)]).toEqual([401, 401]);
    await cms.payload.create({
      collection: 'services',
      data: { name: 'further', enableAPIKey: true, apiKey },
    });
    expect(await called(apiKey)).toBe(200);
  });
});
