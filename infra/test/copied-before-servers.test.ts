import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { deployed } from './support/templates.ts';

/**
 * The CDK's own handler of `Custom::Trigger`, as it is deployed: it runs `keep-files` before a server changes. Asked here
 * with CloudFormation's events; Lambda's client, which its runtime brings along, is the double that is written below.
 */
const prod = deployed('prod');
const folders = readdirSync(prod.folder).filter(
  (name) => name.startsWith('asset.') && existsSync(join(prod.folder, name, '__entrypoint__.js')),
);
const [trigger] = prod.templates.all('Custom::Trigger');

const home = mkdtempSync(join(tmpdir(), 'mithaq-trigger-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});
const double = join(home, 'node_modules/@aws-sdk/client-lambda');
mkdirSync(double, { recursive: true });
writeFileSync(
  join(double, 'index.js'),
  `const asked = [];
  const answer = { fails: false };
  class Lambda {
    async invoke({ FunctionName }) {
      asked.push(FunctionName);
      const Payload = Buffer.from(JSON.stringify({ errorMessage: 'no room' }));
      return answer.fails ? { StatusCode: 200, FunctionError: 'Unhandled', Payload } : { StatusCode: 200 };
    }
  }
  module.exports = { Lambda, asked, answer };`,
);
const shipped = join(home, 'index.cjs');
copyFileSync(join(prod.folder, folders[0] ?? '', 'index.js'), shipped);
const load = createRequire(shipped);
const { handler } = z
  .object({ handler: z.custom<(event: unknown) => Promise<unknown>>() })
  .parse(load(shipped));
const { asked, answer } = z
  .object({ asked: z.custom<string[]>(), answer: z.custom<{ fails: boolean }>() })
  .parse(load('@aws-sdk/client-lambda'));
beforeEach(() => {
  asked.length = 0;
  answer.fails = false;
});

const properties = (version: string) => ({
  ...z.record(z.string(), z.unknown()).parse(trigger?.properties),
  // CloudFormation hands every value over as text.
  ExecuteOnHandlerChange: 'true',
  HandlerArn: `keep-files:${version}`,
});

test('no other code of the CDK runs in a deployment', () => {
  expect(folders).toHaveLength(1);
  for (const stage of ['dev', 'prod', 'abroad', 'domain-elsewhere', 'tenants'] as const) {
    const custom = [...deployed(stage).templates.stacks.values()].flatMap(({ Resources }) =>
      Object.values(Resources).flatMap(({ Type }) => (Type.startsWith('Custom::') ? [Type] : [])),
    );
    expect(custom).toEqual(['Custom::Trigger']);
  }
});

test('the first deployment and every other version of the function copy the files, and a deletion copies none', async () => {
  await handler({ RequestType: 'Create', ResourceProperties: properties('1') });
  await handler({
    RequestType: 'Update',
    ResourceProperties: properties('2'),
    OldResourceProperties: properties('1'),
  });
  await handler({ RequestType: 'Delete', ResourceProperties: properties('2') });
  expect(asked).toEqual(['keep-files:1', 'keep-files:2']);
});

test('files that could not be copied stop the deployment before a server names them', async () => {
  answer.fails = true;
  await expect(handler({ RequestType: 'Create', ResourceProperties: properties('1') })).rejects.toThrow(
    'no room',
  );
  for (const name of ['site', 'cms']) {
    const server = prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
    expect(server.after).toContain(trigger?.id);
  }
});

test('other files are another version of the function, so that CloudFormation calls it', () => {
  expect(trigger?.properties).toMatchObject({ ExecuteOnHandlerChange: true });
  expect(JSON.stringify(trigger?.properties['HandlerArn'])).toMatch(/CurrentVersion/u);
});
