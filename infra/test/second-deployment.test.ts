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
  const [before, after] = [
    await synthesized('one', config),
    await synthesized('two', {
      ...config,
      site: { ...config.site, hosts: [...config.site.hosts, `second.${config.dns?.zone ?? ''}`] },
    }),
  ];
  expect(certificates(before).join()).toContain('Fn::GetStackOutput');
  certificates(after).forEach((read, index) => {
    expect(read).not.toBe(certificates(before)[index]);
  });
});

test('another revision of the secrets changes both distributions, so that they read the key of the origin again', async () => {
  const before = distributions(deployed('prod').templates);
  const secrets = { ...config.secrets, revision: config.secrets.revision + 1 };
  const after = distributions(await synthesized('revision', { ...config, secrets }));
  after.forEach((each, index) => {
    expect(each).not.toBe(before[index]);
  });
});
