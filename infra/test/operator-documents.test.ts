import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functionNames } from '../../functions/src/env-names/index.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');
const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const runbook = read('docs/runbook.md');
const deploy = read('docs/deploy.md');
const costs = read('docs/costs.md');

const everything = JSON.stringify([...prod.templates.stacks.values()]);
const named = (text: string, name: RegExp): string[] => [
  ...new Set([...text.matchAll(name)].map(([found]) => found)),
];

describe('the pages for operators', () => {
  test.each([
    ['docs/runbook.md', runbook],
    ['docs/deploy.md', deploy],
  ])('%s names no queue, function, alarm, log or secret that is not deployed', (_page, text) => {
    const names = named(text, /\bmithaq-prod-[a-z-]*[a-z]|\/?mithaq\/prod\/[a-z-]*[a-z]/gu);
    expect(names.length).toBeGreaterThan(3);
    const { databaseUrl } = prod.config.secrets;
    expect(names.filter((name) => name !== databaseUrl && !everything.includes(`"${name}"`))).toEqual([]);
  });

  test('the runbook searches logs for codes that functions and servers log, and for no other', () => {
    const codes = new Set(
      [...read('functions/src/shared/log.ts').matchAll(/'([a-z-]+)': '(?:info|warn|error)'/gu)].map(
        ([, code = '']) => code,
      ),
    );
    for (const log of ['cms/src/log.ts', 'site/src/log.ts'])
      for (const [, code = ''] of read(log).matchAll(/\| '([a-z-]+)'/gu)) codes.add(code);
    expect(codes.size).toBeGreaterThan(30);
    const secrets = prod.templates
      .all('AWS::SecretsManager::Secret')
      .map(({ properties }) => String(properties['Name']).split('/').at(-1) ?? '');
    const rules = [...everything.matchAll(/"Name":"Rule","Value":"([a-z-]+)"/gu)].map(
      ([, name = '']) => name,
    );
    const others = new Set<string>([
      ...functionNames,
      ...secrets,
      ...rules,
      'refresh-pages',
      'release-upload',
      'keep-files',
      'requests-guard',
    ]);
    const quoted = named(runbook, /(?<=`)(?!mithaq-prod-)[a-z]+(?:-[a-z]+)+(?=`)/gu);
    expect(quoted.filter((name) => codes.has(name)).length).toBeGreaterThan(15);
    expect(quoted.filter((name) => !codes.has(name) && !others.has(name))).toEqual([]);
  });

  test('docs/deploy.md explains each record that a deployment asks a person to make', () => {
    for (const name of deployed('domain-elsewhere').templates.said.keys())
      expect([name, deploy.includes(`\`${name.replace(/\d$/u, '…')}\``)]).toEqual([name, true]);
  });

  test('the fixed part of the costs counts what is deployed', () => {
    const count = (type: string): number => prod.templates.all(type).length;
    const alarms = count('AWS::CloudWatch::Alarm');
    expect(costs).toContain(`alarms beyond ten (there are ${String(alarms)})`);
    // The deployment's secrets, and the database's address, which a person makes.
    const secrets = 0.4 * (count('AWS::SecretsManager::Secret') + 1);
    expect(costs).toMatch(new RegExp(`^\\| secrets +\\| 0\\.40 +\\| ${secrets.toFixed(2)} +\\|$`, 'mu'));
    expect(costs).toMatch(
      new RegExp(`^\\| keys .*\\| 1\\.00 +\\| ${count('AWS::KMS::Key').toFixed(2)} +\\|$`, 'mu'),
    );
    const [firewall] = prod.templates.all('AWS::WAFv2::WebACL');
    const rules = firewall?.properties['Rules'];
    const firewallCost = 5 + (Array.isArray(rules) ? rules.length : 0);
    expect(costs).toMatch(new RegExp(`^\\| firewall .*\\| ${firewallCost.toFixed(2)} +\\|$`, 'mu'));
    const zone = 0.5;
    const fixed = firewallCost + count('AWS::KMS::Key') + secrets + Math.max(0, alarms - 10) * 0.1 + zone;
    for (const associations of ['1', '100', '7,500'])
      expect(costs).toMatch(new RegExp(`^\\| ${associations} +\\| idle \\| ${fixed.toFixed(1)} +\\|`, 'mu'));
  });
});
