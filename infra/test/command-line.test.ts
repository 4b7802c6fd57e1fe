import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { deployed } from './support/templates.ts';

const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

const listed = z.array(z.object({ id: z.string(), dependencies: z.array(z.object({ id: z.string() })) }));

/** A stack that names a resource of another stack is deployed after it. */
const dependencies = {
  Alarms: [],
  Data: [],
  Mail: ['Alarms', 'Data'],
  Edge: [],
  Requests: ['Alarms', 'Data'],
  Web: ['Alarms', 'Data', 'Edge', 'Requests'],
  Observation: ['Alarms', 'Requests', 'Web'],
};

/**
 * The library and the command line of the CDK are two packages: an older command line does not read the assembly of a
 * newer library.
 */
test.each([
  ['dev', dependencies],
  ['prod', dependencies],
  ['domain-elsewhere', dependencies],
  ['tenants', { ...dependencies, Tenants1: ['Web'] }],
  // The mail stack has alarms of its own in its own region.
  ['abroad', { ...dependencies, Mail: ['Data'], Copies: [], Data: ['Copies'] }],
] as const)(
  'the command that deploys reads %s, and deploys each stack after those that it depends on',
  (name, stacks) => {
    const home = mkdtempSync(join(tmpdir(), 'mithaq-cdk-'));
    onTestFinished(() => {
      rmSync(home, { recursive: true });
    });
    const { folder, config } = deployed(name);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [cdk, 'ls', '--show-dependencies', '--json', '--app', folder, '--no-notices'],
      {
        cwd: home,
        encoding: 'utf8',
        env: { PATH: dirname(process.execPath), HOME: home, CDK_DISABLE_CLI_TELEMETRY: '1' },
      },
    );
    expect(stdout, stderr).not.toBe('');
    const part = (id: string): string => id.replace(`Mithaq-${config.stage}-`, '');
    const read = listed
      .parse(JSON.parse(stdout))
      .map(({ id, dependencies }) => [part(id), dependencies.map((each) => part(each.id)).sort()]);
    expect(Object.fromEntries(read)).toEqual(stacks);
  },
);
