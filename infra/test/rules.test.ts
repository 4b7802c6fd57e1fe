import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { suppressNag } from '../src/constructs/suppress-nag.ts';
import { deployed } from './support/templates.ts';

const metadata = z.record(z.string(), z.array(z.object({ type: z.string(), data: z.unknown() })));
const acknowledged = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.metadata.json'))
    .flatMap((name) =>
      Object.values(metadata.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))).flat(),
    )
    .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
    .flatMap(({ data }) => Object.entries(z.record(z.string(), z.string()).parse(data)));

const oneBucket = (make: (stack: Stack) => void): App => {
  const outdir = mkdtempSync(join(tmpdir(), 'mithaq-rules-'));
  onTestFinished(() => {
    rmSync(outdir, { recursive: true });
  });
  const app = new App({ outdir, analyticsReporting: false });
  make(new Stack(app, 'One'));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};

describe('cdk-nag, AwsSolutions', () => {
  test.each(['dev', 'prod', 'abroad', 'domain-elsewhere', 'tenants'] as const)(
    'finds nothing in %s that is not suppressed with a reason',
    (stage) => {
      const { folder } = deployed(stage);
      const reasons = acknowledged(folder);
      expect(reasons.length).toBeGreaterThan(10);
      for (const [id, reason] of reasons) {
        expect([id, reason.length > 40]).toEqual([id, true]);
        expect(id).toMatch(/AwsSolutions-[A-Z]+\d+/u);
      }
    },
  );

  test('stops a synthesis that breaks a rule', () => {
    const app = oneBucket((stack) => new Bucket(stack, 'Careless'));
    expect(() => app.synth()).toThrow(/AwsSolutions-S1/u);
  });

  test('a suppression holds for its construct only', () => {
    const app = oneBucket((stack) => {
      suppressNag(new Bucket(stack, 'Explained', { enforceSSL: true }), { 'AwsSolutions-S1': 'A reason.' });
      new Bucket(stack, 'Unexplained', { enforceSSL: true });
    });
    expect(() => app.synth()).toThrow(/AwsSolutions-S1/u);
  });
});
