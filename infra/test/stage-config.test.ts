import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseStageConfig, readStageConfig } from '../src/config/read-stage-config.ts';

const file = join(import.meta.dirname, '../config/prod.json');
const changed = (change: (config: Record<string, unknown>) => void): string => {
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  change(config);
  return JSON.stringify(config);
};
const fault = (change: (config: Record<string, unknown>) => void): string => {
  try {
    parseStageConfig(changed(change), 'prod.json');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a stage’s file', () => {
  test.each(['dev', 'prod'])('%s is complete', (stage) => {
    expect(readStageConfig(stage).stage).toBe(stage);
  });

  test.each<[string, (config: Record<string, unknown>) => void, string]>([
    ['a missing region', (config) => delete config['region'], 'region is missing'],
    ['a region that is none', (config) => (config['region'] = 'riyadh'), 'region is no AWS region'],
    ['a word too many', (config) => (config['regoin'] = 'x'), 'file has a key that nobody reads: regoin'],
    [
      'an admin on the site’s host',
      (config) => (config['admin'] = { host: 'mithaq.example' }),
      'admin.host is a host of the site',
    ],
    [
      'a host outside the zone',
      (config) => (config['admin'] = { host: 'admin.other.example' }),
      'dns.zone does not hold admin.other.example',
    ],
    [
      'an association on a host that the stage does not have',
      (config) =>
        (config['site'] = { hosts: ['mithaq.example'], associations: { rusukh: 'rusukh.mithaq.example' } }),
      'site.associations.rusukh is none of «site.hosts»',
    ],
    [
      'two associations on one host',
      (config) =>
        (config['site'] = {
          hosts: ['mithaq.example', 'one.mithaq.example'],
          associations: { rusukh: 'one.mithaq.example', kafel: 'one.mithaq.example' },
        }),
      'site.associations.rusukh is the host of another association too',
    ],
    ['neither zone nor certificates', (config) => delete config['dns'], 'dns set it or «certificates»'],
    [
      'a sender of another domain',
      (config) => (config['mail'] = { domain: 'mithaq.example', from: 'a@b.example' }),
      'mail.from must end in @mithaq.example',
    ],
    [
      'more connections than the database accepts',
      (config) => (config['database'] = { maxConnections: 100, poolSize: 5 }),
      'database.poolSize times «concurrency.cms»',
    ],
    [
      'a host that stands twice',
      (config) => (config['site'] = { hosts: ['mithaq.example', 'mithaq.example'] }),
      'site.hosts has one host twice',
    ],
    ['no host at all', (config) => (config['site'] = { hosts: [] }), 'site.hosts must not be empty'],
    [
      'a number in quotation marks',
      (config) => (config['budget'] = { monthlyUsd: '60' }),
      'budget.monthlyUsd must be a number, without quotation marks',
    ],
    [
      'text where yes or no is meant',
      (config) => (config['uploads'] = { malwareScan: 'no' }),
      'uploads.malwareScan must be true or false',
    ],
    [
      'half a process',
      (config) => (config['database'] = { maxConnections: 500, poolSize: 0.5 }),
      'database.poolSize must be a whole number',
    ],
    [
      'a pool that the CMS refuses',
      (config) => (config['database'] = { maxConnections: 50_000, poolSize: 101 }),
      'database.poolSize must be 100 or less',
    ],
    ['a budget of nothing', (config) => (config['budget'] = { monthlyUsd: 0 }), 'must be 1 or more'],
    [
      'an association that no path can name',
      (config) =>
        (config['site'] = { hosts: ['mithaq.example'], associations: { Rusukh: 'mithaq.example' } }),
      'site.associations.Rusukh is no name of an association',
    ],
    [
      'the address of the database itself',
      (config) =>
        (config['secrets'] = { databaseUrl: 'mongodb+srv://user:word@host/mithaq?w=1', revision: 1 }),
      'secrets.databaseUrl is no name of a secret',
    ],
    [
      'a certificate that the CDN does not accept',
      (config) => {
        delete config['dns'];
        const arn = 'arn:aws:acm:me-south-1:123456789012:certificate/x';
        config['certificates'] = { edge: arn, regional: arn };
      },
      'certificates.edge must be of us-east-1',
    ],
    [
      'a certificate of another region',
      (config) => {
        delete config['dns'];
        const arn = 'arn:aws:acm:us-east-1:123456789012:certificate/x';
        config['certificates'] = { edge: arn, regional: arn };
      },
      'certificates.regional must be of me-south-1',
    ],
    [
      'a retention that CloudWatch does not offer',
      (config) => (config['logs'] = { retentionDays: 8 }),
      'logs.retentionDays must be one of',
    ],
  ])('%s is named', (_what, change, message) => {
    expect(fault(change)).toContain(message);
  });

  test('may send e-mails from another region than the one it keeps its data in', () => {
    const elsewhere = parseStageConfig(
      changed((config) => (config['mailRegion'] = 'eu-central-1')),
      'prod.json',
    );
    expect([elsewhere.region, elsewhere.mailRegion]).toEqual(['me-south-1', 'eu-central-1']);
  });

  test('that does not exist is refused with the way to make one', () => {
    expect(() => readStageConfig('nowhere')).toThrow('copy infra/config/dev.json');
  });

  test('that is still the example is refused', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/deploy.ts', 'prod'], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('fill in your own hosts in place of mithaq.example'),
    ]);
  });

  test('that is no JSON is named', () => {
    expect(() => parseStageConfig('{', 'prod.json')).toThrow('prod.json is no JSON');
  });
});
