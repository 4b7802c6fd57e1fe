import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { close } from '../local/src/net/close.ts';
import { listen } from '../local/src/net/listen.ts';
import type { handler as Handler } from '../src/origin-guard/index.ts';
import { whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const asked = z.object({ VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']) });

let aws: Server;
let handler: typeof Handler;
let stages: { AWSCURRENT: string; AWSPREVIOUS?: string } | undefined;
let calls: number;

/** Answers as Secrets Manager does: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
beforeAll(async () => {
  aws = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      calls += 1;
      const key = stages?.[asked.parse(JSON.parse(body)).VersionStage];
      const status = stages === undefined ? 403 : key === undefined ? 400 : 200;
      const fault = { __type: status === 403 ? 'AccessDeniedException' : 'ResourceNotFoundException' };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(status === 200 ? { SecretString: key } : fault));
    });
  });
  Object.assign(process.env, {
    ORIGIN_KEY: 'deployed',
    KEY_ARN: 'mithaq/prod/origin-key',
    AWS_REGION: 'me-south-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${String(await listen(aws))}`,
  });
});

afterAll(() => close(aws));

beforeEach(async () => {
  calls = 0;
  stages = { AWSCURRENT: 'deployed' };
  vi.resetModules();
  ({ handler } = await import('../src/origin-guard/index.ts'));
});

const admits = async (key?: string): Promise<boolean> =>
  (await handler({ headers: key === undefined ? {} : { 'x-origin-key': key } })).isAuthorized;

test('admits the key of the deployment without a call, and nobody without a key', async () => {
  expect([await admits('deployed'), await admits(), calls]).toEqual([true, false, 0]);
});

test('admits old and new key while CDN and guard have different ones, whichever of the two was deployed first', async () => {
  stages = { AWSCURRENT: 'new', AWSPREVIOUS: 'deployed' };
  expect([await admits('new'), await admits('deployed')]).toEqual([true, true]);
  vi.resetModules();
  ({ handler } = await import('../src/origin-guard/index.ts'));
  stages = { AWSCURRENT: 'deployed', AWSPREVIOUS: 'before' };
  expect([await admits('deployed'), await admits('before'), await admits('long before')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('refuses a stranger, before any rotation too, and asks for the secret once a minute at most', async () => {
  for (const key of ['a', 'b', 'c']) expect(await admits(key)).toBe(false);
  expect(calls).toBe(2);
});

test('refuses nobody for an hour because the secret could not be read', async () => {
  stages = undefined;
  await expect(admits('new')).rejects.toThrow();
  stages = { AWSCURRENT: 'new' };
  expect(await admits('new')).toBe(true);
});

test('may read that one secret; the CMS may read the functions’ key, and nobody any other', () => {
  const { templates } = deployed('prod');
  const guards = ['mithaq-prod-origin-guard', 'mithaq-prod-requests-guard'];
  expect(whoMay(templates, /^secretsmanager:/u).sort()).toEqual(['mithaq-prod-cms', ...guards]);
  expect(whoMay(templates, /^secretsmanager:/u, 'Secretoriginkey').sort()).toEqual(guards);
  expect(whoMay(templates, /^secretsmanager:/u, 'Secretcmsapikey')).toEqual(['mithaq-prod-cms']);
});
