import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
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

const assembled = ['dev', 'prod', 'abroad', 'domain-elsewhere', 'tenants'] as const;

/** Reads of another stack's output: name of the stack, region and name of the output. */
const readOf = z.object({
  'Fn::GetStackOutput': z.strictObject({ StackName: z.string(), OutputName: z.string(), Region: z.string() }),
});

/** Returns every read of another stack's output in a value. */
const readsIn = (value: unknown): z.output<typeof readOf>['Fn::GetStackOutput'][] => {
  if (typeof value !== 'object' || value === null) return [];
  const read = readOf.safeParse(value);
  return read.success
    ? [read.data['Fn::GetStackOutput']]
    : Object.values(value).flatMap((each: unknown) => readsIn(each));
};

test.each(assembled)(
  '%s: no export stands against a change, and whatever a stack reads of another is there, in its region',
  (name) => {
    const { templates, environments } = deployed(name);
    let reads = 0;
    for (const [stack, { Resources, Outputs }] of templates.stacks) {
      const text = JSON.stringify({ Resources, Outputs });
      expect([stack, /Fn::ImportValue|"Export"|ExportWriter|ExportReader/u.exec(text)]).toEqual([
        stack,
        null,
      ]);
      for (const { StackName, OutputName, Region } of readsIn({ Resources, Outputs })) {
        reads += 1;
        expect([OutputName, Object.keys(templates.stacks.get(StackName)?.Outputs ?? {})]).toEqual([
          OutputName,
          expect.arrayContaining([OutputName]),
        ]);
        expect(environments.get(StackName)).toMatch(new RegExp(`/${Region}$`, 'u'));
      }
    }
    expect(reads).toBeGreaterThan(40);
  },
);

/** Returns the names by which AWS calls a resource, and whose change makes CloudFormation replace it. */
const namesOf = (properties: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.entries(properties).filter(([key]) =>
      /Name$|Names$|^(?:Scope|FifoQueue|ObjectLockEnabled)$/u.test(key),
    ),
  );

test.each([
  [
    'another host',
    { site: { ...config.site, hosts: [...config.site.hosts, `b.${config.dns?.zone ?? ''}`] } },
  ],
  ['another admin host', { admin: { host: `verwaltung.${config.dns?.zone ?? ''}` } }],
  ['e-mails from elsewhere', { mailRegion: 'eu-west-1' }],
  ['copies elsewhere', { copies: { region: 'eu-west-1' } }],
  ['no scan', { uploads: { malwareScan: false } }],
  ['another time of locks', { register: { lockDays: 30 } }],
  ['another time of back-ups', { backups: { keptDays: 30 } }],
] satisfies readonly (readonly [string, Partial<StageConfig>])[])(
  '%s: a resource that another stack reads is never replaced under its id, since its reader would keep the former one',
  async (name, change) => {
    const before = deployed('prod').templates;
    const after = await synthesized(name.replaceAll(' ', '-'), { ...config, ...change });
    let compared = 0;
    for (const [stack, { Resources, Outputs }] of before.stacks) {
      const told = JSON.stringify(Object.entries(Outputs).filter(([output]) => output.startsWith('Publish')));
      for (const [id, { Type, Properties }] of Object.entries(Resources)) {
        const now = after.stacks.get(stack)?.Resources[id];
        if (now === undefined || !told.includes(`"${id}"`)) continue;
        compared += 1;
        expect([stack, id, Type, namesOf(now.Properties)]).toEqual([stack, id, Type, namesOf(Properties)]);
      }
    }
    expect(compared).toBeGreaterThan(15);
  },
);

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
