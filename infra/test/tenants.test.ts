import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { mithaqApp } from '../src/app/mithaq-app.ts';
import { placeholderArtefacts } from './support/placeholder-artefacts.ts';
import { deployed, Templates } from './support/templates.ts';

const stage = deployed('tenants');
const { templates } = stage;
const distributionConfig = z.object({
  DistributionConfig: z.looseObject({
    ConnectionMode: z.string().optional(),
    Aliases: z.array(z.string()).optional(),
    DefaultCacheBehavior: z.unknown(),
    CacheBehaviors: z.array(z.looseObject({ PathPattern: z.string() })),
    Origins: z.array(z.looseObject({ DomainName: z.unknown() })),
    WebACLId: z.unknown(),
  }),
});
const distributions = templates
  .all('AWS::CloudFront::Distribution')
  .map(({ properties }) => distributionConfig.parse(properties).DistributionConfig);
const ofTenants = distributions.filter(({ ConnectionMode }) => ConnectionMode === 'tenant-only');

test('hosts of associations are tenants with a certificate each, and take no name of the shared one', () => {
  const tenants = templates.all('AWS::CloudFront::DistributionTenant').map(({ properties }) => properties);
  expect(tenants.map(({ Name, Domains }) => [Name, Domains])).toEqual([
    ['mithaq-prod-rusukh', ['rusukh.mithaq.example']],
    ['mithaq-prod-wafa', ['wafa.example']],
  ]);
  for (const { Domains, ManagedCertificateRequest } of tenants)
    expect(ManagedCertificateRequest).toMatchObject({
      PrimaryDomainName: z.array(z.string()).parse(Domains)[0],
      ValidationTokenHost: 'cloudfront',
    });
  const shared = JSON.stringify([
    templates.all('AWS::CertificateManager::Certificate'),
    templates.all('AWS::ApiGatewayV2::DomainName'),
    distributions.map(({ Aliases }) => Aliases),
  ]);
  expect(shared).toContain('"mithaq.example"');
  expect(shared).not.toMatch(/rusukh|wafa/u);
});

test('their distribution has nothing that CloudFront refuses there, and everything that guards the pages', () => {
  expect(ofTenants).toHaveLength(1);
  const [tenants] = ofTenants;
  const site = distributions.find(({ Aliases }) => Aliases?.includes('mithaq.example'));
  for (const refused of [
    'Aliases',
    'PriceClass',
    'IPV6Enabled',
    'Staging',
    'ContinuousDeploymentPolicyId',
    'Logging',
    'ViewerCertificate',
  ])
    expect(tenants).not.toHaveProperty(refused);
  expect(JSON.stringify(tenants)).not.toMatch(
    /ForwardedValues|TrustedSigners|SmoothStreaming|OriginAccessIdentity":"o/u,
  );
  expect(tenants?.WebACLId).toEqual(site?.WebACLId);
  expect(tenants?.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(
    site?.CacheBehaviors.map(({ PathPattern }) => PathPattern),
  );
});

test('pages of tenants are asked under the API’s own name, with the key, and with the host in its own header', () => {
  const [tenants] = ofTenants;
  const own =
    tenants?.Origins.filter(({ DomainName }) => JSON.stringify(DomainName).includes('execute-api')) ?? [];
  expect(own.length).toBeGreaterThan(0);
  for (const origin of own) expect(JSON.stringify(origin)).toContain('x-origin-key');
  // The viewer's Host would lead to no API.
  expect(JSON.stringify(tenants?.DefaultCacheBehavior)).toContain('b689b0a8-53d0-40ab-baf2-68738e2966ac');
  const policies = templates
    .all('AWS::CloudFront::CachePolicy')
    .filter(({ properties }) => JSON.stringify(properties).includes('tenant-'));
  expect(policies).toHaveLength(2);
  for (const { properties } of policies) {
    expect(JSON.stringify(properties)).toContain('"Headers":["x-viewer-host"]');
  }
});

test('the function at the edge writes the reader’s host over whatever a reader sent', () => {
  const [made] = templates.all('AWS::CloudFront::Function');
  const code = z.object({ FunctionCode: z.string() }).parse(made?.properties).FunctionCode;
  const request = {
    headers: { host: { value: 'wafa.example' }, 'x-viewer-host': { value: 'evil.example' } },
  };
  const answer: unknown = runInNewContext(`${code}; handler({ request })`, { request });
  expect(JSON.parse(JSON.stringify(answer))).toEqual({
    headers: { host: { value: 'wafa.example' }, 'x-viewer-host': { value: 'wafa.example' } },
  });
});

test('without tenants no API answers under its own name but the guarded one of requests', () => {
  const open = (name: 'prod' | 'tenants') =>
    deployed(name)
      .templates.all('AWS::ApiGatewayV2::Api')
      .filter(({ properties }) => properties['DisableExecuteApiEndpoint'] !== true)
      .map(({ properties }) => properties['Name']);
  expect(open('prod')).toEqual(['mithaq-prod-requests']);
  expect(open('tenants').toSorted()).toEqual(['mithaq-prod-requests', 'mithaq-prod-site']);
  for (const { properties } of templates.all('AWS::ApiGatewayV2::Route'))
    expect(properties).toMatchObject({ AuthorizationType: 'CUSTOM' });
});

test('both servers read the hosts from a file that holds every one of them', () => {
  for (const name of ['site', 'cms']) {
    const { properties } = templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
    expect(properties['Layers']).toHaveLength(1);
    expect(properties['Environment']).toMatchObject({ Variables: { SITE_HOSTS_FILE: '/opt/site-hosts' } });
    expect(JSON.stringify(properties['Environment'])).not.toContain('SITE_HOSTS"');
  }
  const files = readdirSync(stage.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/site-hosts'),
  );
  expect(files.map((path) => readFileSync(join(stage.folder, path), 'utf8'))).toEqual([
    'mithaq.example rusukh.mithaq.example=rusukh wafa.example=wafa\n',
  ]);
});

test('names in the stage’s zone get their record before their tenant, and others are the owner’s', () => {
  const records = templates.all('AWS::Route53::RecordSet').filter(({ stack }) => stack.includes('Tenants'));
  expect(records.map(({ properties }) => [properties['Name'], properties['Type']])).toEqual([
    ['rusukh.mithaq.example.', 'CNAME'],
  ]);
  const tenant = templates.the('AWS::CloudFront::DistributionTenant', 'Name', 'mithaq-prod-rusukh');
  expect(tenant.after).toEqual([records[0]?.id]);
  expect([...templates.said.keys()]).toContain('TenantsCname');
});

test('a thousand tenants are synthesized in stacks that CloudFormation takes', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mithaq-tenants-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const associations = Object.fromEntries(
    Array.from({ length: 1000 }, (_each, index) => [
      `a${createHash('sha256').update(String(index)).digest('hex').slice(0, 12)}`,
      `n${String(index)}.${stage.config.dns?.zone ?? ''}`,
    ]),
  );
  const hosts = [...stage.config.site.hosts.slice(0, 1), ...Object.values(associations)];
  const site = { ...stage.config.site, hosts, associations };
  mithaqApp({ ...stage.config, site }, await placeholderArtefacts(root), join(root, 'out')).synth();
  const many = new Templates(join(root, 'out'));
  expect(many.all('AWS::CloudFront::DistributionTenant')).toHaveLength(1000);
  for (const [stack, { Resources }] of many.stacks) {
    expect([stack, Object.keys(Resources).length <= 500]).toEqual([stack, true]);
    expect(readFileSync(join(root, 'out', `${stack}.template.json`)).length).toBeLessThan(1_000_000);
  }
});
