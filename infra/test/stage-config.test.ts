import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exampleValues } from '../src/config/example-values.ts';
import { parseStageConfig, readStageConfig } from '../src/config/read-stage-config.ts';

const file = join(import.meta.dirname, 'stages/prod.json');
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

const names = (count: number, prefix = 'a'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index)}.mithaq.example`);

describe('a stage’s file', () => {
  test.each(['dev', 'prod'])('of the example %s asks for its places, and lacks nothing else', (stage) => {
    const example = readFileSync(join(import.meta.dirname, `../config/${stage}.example.json`), 'utf8');
    let said = '';
    try {
      parseStageConfig(example, 'example');
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toMatch(/^example: region is missing[^\n]*\n {2}copies is missing[^\n]*$/u);
    const places = { region: 'eu-central-1', copies: { region: 'eu-west-1' } };
    const given = z.looseObject({ database: z.looseObject({}) }).parse(JSON.parse(example));
    const database = { ...given.database, cluster: 'mithaq.ab12c.mongodb.net' };
    expect(() => parseStageConfig(JSON.stringify({ ...given, ...places }), 'example')).toThrow(
      'database.cluster set it (the host alone',
    );
    const filled = { ...given, ...places, database };
    expect(parseStageConfig(JSON.stringify(filled), 'example')).toMatchObject({
      ...places,
      mailRegion: 'eu-central-1',
    });
  });

  test('is the one that MITHAQ_STAGE_FILE names, from the folder of the command', () => {
    const variables = {
      INIT_CWD: join(import.meta.dirname, '..'),
      MITHAQ_STAGE_FILE: 'test/stages/prod.json',
    };
    expect(readStageConfig('prod', variables).stage).toBe('prod');
    expect(() => readStageConfig('dev', variables)).toThrow('test/stages/prod.json: stage must be «dev»');
    expect(() => readStageConfig('prod', { ...variables, INIT_CWD: '/' })).toThrow('cannot be read');
  });

  test.each<[string, (config: Record<string, unknown>) => void, string]>([
    [
      'a missing region',
      (config) => delete config['region'],
      'region is missing: where people’s data is stored is a decision of law',
    ],
    [
      'a region of which nobody looked up the state',
      (config) => delete config['regionsCheckedOn'],
      'region me-south-1 (Middle East (Bahrain)) was reported damaged',
    ],
    [
      'the region in the Kingdom, before somebody has asked',
      (config) => {
        config['region'] = 'me-west-1';
        delete config['regionsCheckedOn'];
      },
      '«aws account get-region-opt-status --region-name me-west-1» and AWS support answer; then write the day into «regionsCheckedOn»',
    ],
    [
      'a region that no list has',
      (config) => {
        config['region'] = 'eu-south-9';
        delete config['regionsCheckedOn'];
      },
      'region eu-south-9 is in no list of',
    ],
    [
      'a region without SES',
      (config) => (config['mailRegion'] = 'eu-south-2'),
      'mailRegion eu-south-2 has no SES (list of 2026-11-29): name another region for e-mails',
    ],
    ['no second place', (config) => delete config['copies'], 'copies is missing: one region holds'],
    [
      'a second place that is none',
      (config) => (config['copies'] = 'elsewhere'),
      'copies must be { "region"',
    ],
    [
      'a second place in the first',
      (config) => (config['copies'] = { region: 'me-south-1' }),
      'copies.region is «region» itself',
    ],
    [
      'more names than a certificate of a new account takes',
      (config) => (config['site'] = { hosts: names(10) }),
      "site.hosts and the admin's are 11 names, and a certificate takes 10",
    ],
    [
      'a first name that no certificate can have',
      (config) => (config['site'] = { hosts: [`${'a'.repeat(60)}.mithaq.example`] }),
      'site.hosts.0 has more than 64 letters',
    ],
    [
      'a list of hosts for which a function has no room',
      (config) => {
        config['quotas'] = { certificateNames: 100 };
        config['site'] = { hosts: names(99, 'a-long-name-of-an-association') };
      },
      'bytes, and there is room for 2200: set «site.tenants»',
    ],
    [
      'a quota that ACM does not grant',
      (config) => (config['quotas'] = { certificateNames: 101 }),
      'must be 100 or less',
    ],
    [
      'an HSTS of ten years',
      (config) => (config['hsts'] = { days: 3650, includeSubdomains: false }),
      'hsts.days must be 730',
    ],
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
      'a whole address for a cluster',
      (config) =>
        (config['database'] = {
          cluster: 'mongodb+srv://a:b@c.mongodb.net/m',
          maxConnections: 500,
          poolSize: 5,
        }),
      'database.cluster is no host name',
    ],
    [
      'a cluster that is not of Atlas, which alone asks Amazon who calls',
      (config) => (config['database'] = { cluster: 'db.rusukh.org', maxConnections: 500, poolSize: 5 }),
      'database.cluster is no host of Atlas',
    ],
    [
      'a cluster beside a secret',
      (config) => (config['database'] = { cluster: 'a.ab12c.mongodb.net', maxConnections: 500, poolSize: 5 }),
      'database.cluster set it (the host alone',
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

  test('may have as many names as ACM grants', () => {
    const granted = changed((config) => {
      config['quotas'] = { certificateNames: 11 };
      config['site'] = { hosts: names(10) };
    });
    expect(parseStageConfig(granted, 'prod.json').site.hosts).toHaveLength(10);
  });

  const ofAssociations = (count: number): Record<string, string> =>
    Object.fromEntries(names(count).map((host, index) => [`a${String(index)}`, `t${String(index)}.${host}`]));

  test('may have more hosts of associations than any certificate takes, where they are tenants', () => {
    const associations = ofAssociations(2000);
    const config = parseStageConfig(
      changed((stage) => {
        stage['site'] = {
          hosts: ['mithaq.example', ...Object.values(associations)],
          associations,
          tenants: true,
        };
      }),
      'prod.json',
    );
    expect(config.site.hosts).toHaveLength(2001);
  });

  test.each([
    ['without tenants the way to them is named', 11, {}, 'set «site.tenants» to true'],
    ['a list that no variable takes is refused', 4000, { tenants: true }, 'deploy a second stage'],
  ])('too many hosts: %s', (_name, count, more, message) => {
    const associations = ofAssociations(count);
    const site = { hosts: ['mithaq.example', ...Object.values(associations)], associations, ...more };
    expect(fault((stage) => (stage['site'] = site))).toContain(message);
  });

  test('tenants: the platform’s own address is none', () => {
    const site = { hosts: ['mithaq.example'], associations: { a: 'mithaq.example' }, tenants: true };
    expect(fault((stage) => (stage['site'] = site))).toContain('is the platform’s address and no tenant');
  });

  test('keeps a region that has every part, without a day of looking', () => {
    const sound = changed((config) => {
      delete config['regionsCheckedOn'];
      for (const key of ['region', 'mailRegion']) config[key] = 'eu-central-1';
    });
    expect(parseStageConfig(sound, 'prod.json').region).toBe('eu-central-1');
  });

  test('that does not exist is refused with the way to make one', () => {
    expect(() => readStageConfig('nowhere')).toThrow('copy infra/config/prod.example.json');
  });

  test('names every value of the example that is left, and no other', () => {
    const config = parseStageConfig(readFileSync(file, 'utf8'), 'prod.json');
    expect(exampleValues(config)).toEqual([
      'account (000000000000)',
      'site.hosts.0 (mithaq.example)',
      'admin.host (admin.mithaq.example)',
      'dns.zone (mithaq.example)',
      'dns.zoneId (Z0000000000000000000)',
      'mail.domain (mithaq.example)',
      'mail.from (no-reply@mithaq.example)',
      'alarms.email (it@mithaq.example)',
      'alarms.runbook (https://mithaq.example/docs/runbook.md)',
    ]);
    expect(
      exampleValues({ a: 'example.org.sa', b: 'x.example.sa', c: '100000000000', d: 5, e: null }),
    ).toEqual([]);
  });

  test('that is still the example is refused', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/deploy.ts', 'prod'], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], MITHAQ_STAGE_FILE: file },
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/fill in your own in place of\n[\s\S]*site\.hosts\.0 \(mithaq\.example\)/u),
    ]);
  });

  test('is read before anything is built', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/stage.ts', 'prod'], {
      cwd: join(import.meta.dirname, '..'),
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        MITHAQ_STAGE_FILE: join(import.meta.dirname, '../config/prod.example.json'),
      },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('region is missing')]);
  });

  test('that is no JSON is named', () => {
    expect(() => parseStageConfig('{', 'prod.json')).toThrow('prod.json is no JSON');
  });
});
