import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mithaqApp } from '../src/app/mithaq-app.ts';
import type { StageConfig } from '../src/config/stage-config.ts';
import { placeholderArtefacts } from './support/placeholder-artefacts.ts';
import { deployed, Templates } from './support/templates.ts';

const root = mkdtempSync(join(tmpdir(), 'mithaq-second-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const { config } = deployed('prod');
const synthesized = async (name: string, changed: StageConfig): Promise<Templates> => {
  const folder = join(root, name);
  mithaqApp(changed, await placeholderArtefacts(join(root, `${name}-artefacts`)), folder).synth();
  return new Templates(folder);
};
const distributions = (templates: Templates): string[] =>
  templates.all('AWS::CloudFront::Distribution').map(({ properties }) => JSON.stringify(properties));
const certificates = (templates: Templates): string[] =>
  distributions(templates).map((each) => /"AcmCertificateArn":(\{.*?\}\})/u.exec(each)?.[1] ?? '');

test('another host makes another certificate, which both distributions read under another name', async () => {
  const before = deployed('prod').templates;
  const after = await synthesized('two', {
    ...config,
    site: { ...config.site, hosts: [...config.site.hosts, `second.${config.dns?.zone ?? ''}`] },
  });
  expect(certificates(before).join()).toContain('Fn::GetStackOutput');
  certificates(after).forEach((read, index) => {
    expect(read).not.toBe(certificates(before)[index]);
  });
});

/** Returns every resource whose properties hold a secret that CloudFormation resolves, by stack, id and type. */
const holders = (templates: Templates): Map<string, string> =>
  new Map(
    [...templates.stacks].flatMap(([stack, { Resources }]) =>
      Object.entries(Resources)
        .map(([id, { Type, Properties }]) => [`${stack} ${Type} ${id}`, JSON.stringify(Properties)] as const)
        .filter(([, properties]) => properties.includes('{{resolve:secretsmanager:')),
    ),
  );

test('another revision of the secrets changes every resource that holds one, so that it reads the value again', async () => {
  const before = holders(deployed('prod').templates);
  const secrets = { ...config.secrets, revision: config.secrets.revision + 1 };
  const after = holders(await synthesized('revision', { ...config, secrets }));
  const types = new Set([...before.keys()].map((name) => name.split(' ')[1]));
  expect([...types].sort()).toEqual(['AWS::CloudFront::Distribution', 'AWS::Lambda::Function']);
  expect(before.size).toBeGreaterThan(10);
  for (const [name, properties] of after)
    expect([name, properties !== before.get(name)]).toEqual([name, true]);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test('HSTS is as the stage says', async () => {
  const templates = await synthesized('hsts', { ...config, hsts: { days: 1, includeSubdomains: true } });
  const policies = templates.all('AWS::CloudFront::ResponseHeadersPolicy');
  expect(policies.length).toBeGreaterThan(0);
  for (const { properties } of policies)
    expect(properties['ResponseHeadersPolicyConfig']).toMatchObject({
      SecurityHeadersConfig: {
        StrictTransportSecurity: { AccessControlMaxAgeSec: 86_400, IncludeSubdomains: true },
      },
    });
});
